import { useState } from 'react'
import { Form, Input, Modal } from 'antd'
import { ProblemAlert } from './problem-alert'

interface ReasonDialogProps {
  title: string
  explanation: string
  okText: string
  /** Null when it was done; otherwise why not, and the words typed stay. */
  onConfirm: (reason: string) => Promise<string | null>
  onClose: () => void
}

/** Asks for the written reason that a return or a withdrawal needs. */
export function ReasonDialog({ title, explanation, okText, onConfirm, onClose }: ReasonDialogProps) {
  const [form] = Form.useForm<{ reason: string }>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const handleFinish = async ({ reason }: { reason: string }) => {
    setBusy(true)
    const answer = await onConfirm(reason.trim())
    setBusy(false)
    setRefusal(answer)
    if (answer === null) onClose()
  }

  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="取消"
      okButtonProps={{ danger: true }}
      confirmLoading={busy}
      mask={{ closable: false }}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      {refusal ? <ProblemAlert title={refusal} /> : null}
      <p id="reason-explanation">{explanation}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void handleFinish(values)}>
        <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
          <Input.TextArea autoFocus aria-describedby="reason-explanation" rows={4} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  )
}
