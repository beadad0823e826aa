import { useState } from 'react'
import { Button, Form, Input, Radio } from 'antd'
import type { CloseObjectionRequest } from '../../domain/api/objections-contract'
import { OBJECTION_OUTCOME_NAMES, OBJECTION_OUTCOMES } from '../../domain/objections/objection'
import { ProblemAlert } from './problem-alert'

interface CloseObjectionFormProps {
  /** Every sentence about why it wasn't done; empty when it was. */
  onClose: (request: CloseObjectionRequest) => Promise<string[]>
}

/** Ends an objection: what came of it, and the sentence that everybody may read. */
export function CloseObjectionForm({ onClose }: CloseObjectionFormProps) {
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<string[]>([])
  const handleFinish = async (request: CloseObjectionRequest) => {
    setBusy(true)
    setRefusals(await onClose({ outcome: request.outcome, publicSentence: request.publicSentence.trim() }))
    setBusy(false)
  }
  return (
    <Form<CloseObjectionRequest> layout="vertical" requiredMark={false} onFinish={(values) => void handleFinish(values)}>
      {refusals.length > 0 ? <ProblemAlert title={refusals[0] ?? ''} details={refusals.slice(1)} /> : null}
      <Form.Item name="outcome" label="结果" rules={[{ required: true, message: '请选择结果' }]}>
        <Radio.Group options={OBJECTION_OUTCOMES.map((one) => ({ value: one, label: OBJECTION_OUTCOME_NAMES[one] }))} />
      </Form.Item>
      <Form.Item
        name="publicSentence"
        label="对所有人公开的一句话"
        extra="和名单放在一起，谁都看得到。不要写姓名、户号、证件号和电话。例如：一户补贴面积少登记了 1 亩，已更正并补发。"
        rules={[{ required: true, whitespace: true, message: '请写一句话，说明核实的结果' }]}
      >
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        办结
      </Button>
    </Form>
  )
}
