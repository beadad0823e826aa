import { useRef, useState } from 'react'
import { Button, Popconfirm, Progress } from 'antd'
import type { StaffAttachment } from '../../domain/api/staff-editions-contract'
import type { AttachmentUpload } from '../attachment-upload'
import { fileSizeText } from './file-size-text'

interface AttachmentPanelProps {
  attachments: readonly StaffAttachment[]
  /** Attachments that are pictures in the body and can't be removed here. */
  inBody: ReadonlySet<string>
  uploads: readonly AttachmentUpload[]
  onUpload: (files: File[]) => void
  onRemove: (attachmentId: string) => void
  onDismiss: (key: number) => void
}

/** Files of a draft: drop or choose, how far each is, why one was refused. */
export function AttachmentPanel({ attachments, inBody, uploads, onUpload, onRemove, onDismiss }: AttachmentPanelProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  return (
    <section className="attachments" aria-labelledby="attachments-title">
      <h2 id="attachments-title" className="field-title">
        附件
      </h2>
      {attachments.length > 0 || uploads.length > 0 ? (
        <ul className="attachment-list">
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <a href={attachment.url} target="_blank" rel="noreferrer">
                {attachment.fileName}
              </a>
              <span className="attachment-facts">
                {fileSizeText(attachment.size)}
                {attachment.textCheck === 'unreadable' ? <em> · 系统读不出里面的文字，请自己核对有没有身份证号、银行卡号、手机号</em> : null}
              </span>
              {inBody.has(attachment.id) ? (
                <span className="attachment-facts">正文图片</span>
              ) : (
                <Popconfirm title={`删除附件“${attachment.fileName}”？`} okText="删除" cancelText="不删" onConfirm={() => onRemove(attachment.id)}>
                  <Button size="small" type="text" danger aria-label={`删除附件 ${attachment.fileName}`}>
                    删除
                  </Button>
                </Popconfirm>
              )}
            </li>
          ))}
          {uploads.map((upload) => (
            <li key={upload.key} className={upload.refusal === null ? undefined : 'is-refused'}>
              <span>{upload.fileName}</span>
              {upload.refusal === null ? (
                <Progress className="attachment-progress" percent={upload.percent} size="small" aria-label={`正在上传 ${upload.fileName}`} />
              ) : (
                <>
                  <span role="alert" className="attachment-refusal">
                    {upload.refusal}
                  </span>
                  <Button size="small" type="text" onClick={() => onDismiss(upload.key)}>
                    知道了
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <div
        className={over ? 'file-drop is-over' : 'file-drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          onUpload([...event.dataTransfer.files])
        }}
      >
        <Button onClick={() => input.current?.click()}>选择文件</Button>
        <span>或把文件拖到这里。PDF、Word、Excel、图片，每个不超过 10 MB，最多 10 个。</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="选择附件"
          accept=".pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png,.webp"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            event.target.value = ''
            onUpload(files)
          }}
        />
      </div>
    </section>
  )
}
