import { useState } from 'react'
import { Button, Input } from 'antd'
import { FieldBox } from './field-box'

interface AnswerFormProps {
  /** Every sentence about why it wasn't sent; empty when it was. The words stay until then. */
  onAnswer: (text: string) => Promise<string[]>
}

export function AnswerForm({ onAnswer }: AnswerFormProps) {
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<string[]>([])
  const handleAnswer = async () => {
    if (text.trim() === '') return setProblems(['请先写上答复。'])
    setBusy(true)
    const refusals = await onAnswer(text.trim())
    setBusy(false)
    setProblems(refusals)
    if (refusals.length === 0) setText('')
  }
  return (
    <>
      <FieldBox id="answer" label="答复" hint="只有这户人家和工作人员看得到。说清查了什么、结果怎样、下一步怎么办。" problems={problems}>
        {({ status, ...attributes }) => <Input.TextArea {...attributes} status={status} rows={4} maxLength={1000} showCount value={text} onChange={(event) => setText(event.target.value)} />}
      </FieldBox>
      <Button type="primary" loading={busy} onClick={() => void handleAnswer()}>
        发送答复
      </Button>
    </>
  )
}
