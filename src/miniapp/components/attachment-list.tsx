import { View } from '@tarojs/components'
import type { Attachment } from '../../domain/api/shared-contract'
import type { BodyBlock } from '../../domain/editions/body-blocks'
import { AttachmentLink } from '../platform/attachment-link'
import { describeFileSize } from './describe-file-size'
import { Section } from './section'

export interface AttachmentListProps {
  attachments: readonly Attachment[]
  body: readonly BodyBlock[]
  fileUrl: (path: string) => string
}

/** Files to open. Pictures that stand in the text are not listed again. */
export function AttachmentList({ attachments, body, fileUrl }: AttachmentListProps) {
  const inText = new Set(body.flatMap((block) => (block.type === 'image' ? [block.attachmentId] : [])))
  const files = attachments.filter((attachment) => !inText.has(attachment.id))
  if (files.length === 0) return null
  return (
    <Section title="附件">
      {files.map((file) => (
        <AttachmentLink key={file.id} url={fileUrl(file.url)} fileName={file.fileName} mediaType={file.mediaType} className="card">
          <View className="text-link is-bold">{file.fileName}</View>
          <View className="soft">点开查看，{describeFileSize(file.size)}</View>
        </AttachmentLink>
      ))}
    </Section>
  )
}
