import type { MyRecord } from '../../domain/api/my-record-contract'
import { ContactCard } from './contact-card'
import { Section } from './section'

/** Whom to ring about one's own money: village, township, supervision. */
export function RecordPhones({ phones, onDial }: { phones: MyRecord['phones']; onDial: (phone: string) => void }) {
  const { village, township, supervision } = phones
  if (village === null && township === null && supervision === null) return null
  return (
    <Section title="打电话问">
      {village && <ContactCard purpose="问村里" office={village.office} phone={village.phone} onDial={onDial} />}
      {township && <ContactCard purpose="问镇里" office={township.office} phone={township.phone} onDial={onDial} />}
      {supervision !== null && <ContactCard purpose="监督举报电话" office="" phone={supervision} onDial={onDial} />}
    </Section>
  )
}
