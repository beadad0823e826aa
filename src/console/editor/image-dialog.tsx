import { useState } from 'react'
import { Form, Input, Modal } from 'antd'
import { ProblemAlert } from '../components/problem-alert'

export interface PickedImage {
  file: File
  /** Object address for the small preview. */
  address: string
}

interface ImageDialogProps {
  picked: PickedImage
  onClose: () => void
  /** False when the upload was refused. */
  onInsert: (file: File, alt: string, caption: string) => Promise<boolean>
}

/** Asks what a picture shows before it goes into the body: people who can't see it hear these words. */
export function ImageDialog({ picked, onClose, onInsert }: ImageDialogProps) {
  const [form] = Form.useForm<{ alt: string; caption: string }>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState(false)

  const handleFinish = async (values: { alt: string; caption?: string }) => {
    setBusy(true)
    setRefused(false)
    const inserted = await onInsert(picked.file, values.alt.trim(), (values.caption ?? '').trim())
    setBusy(false)
    if (inserted) onClose()
    else setRefused(true)
  }

  return (
    <Modal
      open
      title="插入图片"
      okText="上传并插入"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
      mask={{ closable: false }}
    >
      {refused ? <ProblemAlert title="图片没有传上去，原因写在下面的“附件”里。可以换一张图片再试。" /> : null}
      <img className="image-dialog-preview" src={picked.address} alt="" />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void handleFinish(values)}>
        <Form.Item
          name="alt"
          label="图片说明（给看不清图片的人听）"
          extra="例如：妙山村公示栏，贴着十一月的补贴名单"
          rules={[{ required: true, whitespace: true, message: '请用一句话写出图片里有什么' }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="caption" label="图片下面的小字（可不填）">
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
