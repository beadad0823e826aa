import { View } from '@tarojs/components'
import type { Withdrawal } from '../../domain/api/notices-contract'
import type { Attachment } from '../../domain/api/shared-contract'
import type { BodyBlock } from '../../domain/editions/body-blocks'
import { formatDate, shanghaiDate } from '../../domain/text/dates'
import { Heading } from '../platform/semantic'
import { AttachmentList } from './attachment-list'
import { EntryBody } from './entry-body'
import { WithdrawalNote } from './withdrawal-note'
import './written-entry.css'

export interface WrittenEntryProps {
  entry: {
    title: string
    office: string
    publishedAt: string
    body: readonly BodyBlock[]
    attachments: readonly Attachment[]
    withdrawal: Withdrawal | null
  }
  /** Topic of a notice, subsidy of an explainer. */
  about: string | null
  fileUrl: (path: string) => string
  onTurn: () => void
}

/** A notice or an explainer as the villager reads it. */
export function WrittenEntry({ entry, about, fileUrl, onTurn }: WrittenEntryProps) {
  return (
    <View>
      <Heading level={1} className="written-title">{entry.title}</Heading>
      <View className="written-facts">
        <View>{entry.office}</View>
        <View>{formatDate(shanghaiDate(entry.publishedAt))}发布{about === null ? '' : `，${about}`}</View>
      </View>
      {entry.withdrawal
        ? <WithdrawalNote withdrawal={entry.withdrawal} />
        : (
          <>
            <EntryBody body={entry.body} attachments={entry.attachments} fileUrl={fileUrl} onTurn={onTurn} />
            <AttachmentList attachments={entry.attachments} body={entry.body} fileUrl={fileUrl} />
          </>
        )}
    </View>
  )
}
