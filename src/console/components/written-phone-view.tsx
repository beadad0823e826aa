import type { Attachment } from '../../domain/api/shared-contract'
import type { BodyBlock } from '../../domain/editions/body-blocks'
import { BodyBlocksView } from './body-blocks-view'
import { fileSizeText } from './file-size-text'

interface WrittenPhoneViewProps {
  kindName: string
  title: string
  office: string
  /** Topic or subsidy in words. */
  subject: string
  divisionName: string
  /** 2026年11月22日, or what stands in for it before publication. */
  dateText: string
  body: readonly BodyBlock[]
  attachments: readonly Attachment[]
  imageAddress: (attachmentId: string) => string
  withdrawal?: { reason: string } | null
}

/** A notice or an explainer on the villager's telephone. */
export function WrittenPhoneView(props: WrittenPhoneViewProps) {
  const pictures = new Set(props.body.flatMap((block) => (block.type === 'image' ? [block.attachmentId] : [])))
  const files = props.attachments.filter((attachment) => !pictures.has(attachment.id))
  return (
    <article>
      <p className="phone-kind">
        {props.kindName}
        {props.subject === '' ? '' : ` · ${props.subject}`}
      </p>
      <h3 className="phone-title">{props.title === '' ? '（标题会显示在这里）' : props.title}</h3>
      <p className="phone-facts">
        {[props.office, props.divisionName, props.dateText].filter((fact) => fact !== '').join(' · ')}
      </p>
      {props.withdrawal ? (
        <p className="phone-note">这条信息已撤下。原因：{props.withdrawal.reason}</p>
      ) : props.body.length === 0 ? (
        <p className="phone-note">正文会显示在这里。</p>
      ) : (
        <BodyBlocksView blocks={props.body} imageAddress={props.imageAddress} />
      )}
      {files.length > 0 && !props.withdrawal ? (
        <section>
          <h4 className="phone-h2">附件</h4>
          <ul className="phone-files">
            {files.map((file) => (
              <li key={file.id}>
                {file.fileName} <small>{fileSizeText(file.size)}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  )
}
