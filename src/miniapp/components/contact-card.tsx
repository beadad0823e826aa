import { View } from '@tarojs/components'
import { Tappable } from '../platform/tappable'
import './contact-card.css'

export interface ContactCardProps {
  /** What the number is for: 有疑问找谁. */
  purpose: string
  office: string
  phone: string
  onDial: (phone: string) => void
}

export function ContactCard({ purpose, office, phone, onDial }: ContactCardProps) {
  return (
    <View className="card contact">
      <View className="contact-text">
        <View className="contact-purpose">{purpose}</View>
        {office !== '' && <View>{office}</View>}
        <View className="contact-phone">{phone}</View>
      </View>
      <Tappable className="action contact-dial" label={`给${office || purpose}打电话，${phone}`} onTap={() => onDial(phone)}>打电话</Tappable>
    </View>
  )
}
