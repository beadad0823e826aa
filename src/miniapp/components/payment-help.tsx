import type { PublicPaymentList } from '../../domain/api/payment-lists-contract'
import { View } from '@tarojs/components'
import { Tappable } from '../platform/tappable'
import { ContactCard } from './contact-card'
import './entry-cards.css'
import { Section } from './section'

export interface PaymentHelpProps {
  list: Pick<PublicPaymentList, 'contact' | 'supervisionPhone' | 'explainer'>
  onDial: (phone: string) => void
  onOpenExplainer: (id: string) => void
}

/** Where to read how the subsidy works, whom to ask and where to complain. */
export function PaymentHelp({ list: { contact, supervisionPhone, explainer }, onDial, onOpenExplainer }: PaymentHelpProps) {
  if (contact === null && supervisionPhone === null && explainer === null) return null
  return (
    <Section title="看不明白、觉得不对">
      {explainer && (
        <Tappable role="link" className="card entry" onTap={() => onOpenExplainer(explainer.id)}>
          <View className="entry-title">{explainer.title}</View>
          <View className="entry-facts">明白纸：这项补贴谁能领、怎么算</View>
        </Tappable>
      )}
      {contact && <ContactCard purpose="问这份名单" office={contact.office} phone={contact.phone} onDial={onDial} />}
      {supervisionPhone !== null && <ContactCard purpose="监督举报电话" office="" phone={supervisionPhone} onDial={onDial} />}
    </Section>
  )
}
