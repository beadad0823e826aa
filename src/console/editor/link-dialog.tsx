import { Button, Form, Input, Modal } from 'antd'
import type { Editor } from '@tiptap/react'
import { toAddress } from './web-or-phone-address'

interface LinkDialogProps {
  editor: Editor
  onClose: () => void
}

/** Address and words of a link; a telephone number is a link that dials. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const [form] = Form.useForm<{ address: string; words: string }>()
  const current = editor.getAttributes('link').href as string | undefined
  const needsWords = editor.state.selection.empty && current === undefined

  const handleFinish = (values: { address: string; words?: string }) => {
    const href = toAddress(values.address)
    if (href === null) return
    const words = (values.words ?? '').trim() || values.address.trim()
    if (needsWords) editor.chain().focus().insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run()
    else editor.chain().focus().extendMarkRange('link').setLink({ href }).run()
    onClose()
  }

  return (
    <Modal open title="链接" onCancel={onClose} footer={null}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ address: current?.replace(/^tel:/, '') ?? '', words: '' }}
        onFinish={handleFinish}
      >
        <Form.Item
          name="address"
          label="网址或电话号码"
          rules={[
            { required: true, message: '请填写网址或电话号码' },
            {
              validator: (_rule, value: string | undefined) =>
                !value || toAddress(value) !== null ? Promise.resolve() : Promise.reject(new Error('这不像网址或电话号码。网址形如 https://www.example.cn,电话形如 0554-5611234')),
            },
          ]}
          validateTrigger="onSubmit"
        >
          <Input maxLength={500} autoFocus />
        </Form.Item>
        {needsWords ? (
          <Form.Item name="words" label="显示的文字（不填就显示网址或号码）">
            <Input maxLength={100} />
          </Form.Item>
        ) : null}
        <div className="dialog-actions">
          {current === undefined ? null : (
            <Button
              onClick={() => {
                editor.chain().focus().extendMarkRange('link').unsetLink().run()
                onClose()
              }}
            >
              去掉链接
            </Button>
          )}
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" htmlType="submit">
            确定
          </Button>
        </div>
      </Form>
    </Modal>
  )
}
