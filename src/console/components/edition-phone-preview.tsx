import type { StaffEdition } from '../../domain/api/staff-editions-contract'
import type { PaymentRow } from '../../domain/api/payment-lists-contract'
import { EDITION_KIND_NAMES } from '../../domain/editions/edition'
import { formatDate, shanghaiDate } from '../../domain/text/dates'
import { staffAttachmentPath } from '../../client/resources/staff-editions-api'
import { PaymentListPhoneView } from './payment-list-phone-view'
import { WrittenPhoneView } from './written-phone-view'

interface EditionPhonePreviewProps {
  edition: StaffEdition
  rows: readonly PaymentRow[]
  today: string
}

/** The entry exactly as the server will hand it to villagers. */
export function EditionPhonePreview({ edition, rows, today }: EditionPhonePreviewProps) {
  const { notice, explainer, paymentList } = edition.preview
  if (paymentList !== null) return <PaymentListPhoneView list={paymentList} rows={rows} />
  const written = notice ?? explainer
  if (written === null) return null
  return (
    <WrittenPhoneView
      kindName={EDITION_KIND_NAMES[edition.kind]}
      title={written.title}
      office={written.office}
      subject={notice?.topicName ?? explainer?.subsidyName ?? ''}
      divisionName={written.divisionName}
      dateText={formatDate(edition.publishedAt === null ? today : shanghaiDate(edition.publishedAt))}
      body={written.body}
      attachments={written.attachments}
      imageAddress={(attachmentId) => staffAttachmentPath(edition, attachmentId)}
      withdrawal={written.withdrawal}
    />
  )
}
