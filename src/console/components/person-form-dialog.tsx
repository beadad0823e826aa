import { useState } from 'react'
import { Form, Input, Modal, Select } from 'antd'
import type { PublicDivision } from '../../domain/api/divisions-contract'
import type { CreateStaffRequest } from '../../domain/api/staff-people-contract'
import { ROLE_ACTIONS, ROLE_LEVELS, STAFF_ROLE_NAMES, STAFF_ROLES, type StaffRole } from '../../domain/staff/permissions'
import { DivisionSelect } from './division-select'
import { ProblemAlert } from './problem-alert'

const ACTION_WORDS = { read: '查看', edit: '录入和提交', review: '审核、公开、撤下', 'manage-staff': '管理人员', 'read-audit': '看操作记录' } as const

interface PersonFormDialogProps {
  title: string
  okText: string
  divisions: readonly PublicDivision[]
  scope: string
  initial?: CreateStaffRequest
  /** Sentences about what went wrong; empty when it was done. What was typed stays. */
  onSave: (request: CreateStaffRequest) => Promise<string[]>
  onClose: () => void
}

/** Opens an account, or changes one; the login never changes. */
export function PersonFormDialog({ title, okText, divisions, scope, initial, onSave, onClose }: PersonFormDialogProps) {
  const [form] = Form.useForm<CreateStaffRequest>()
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<string[]>([])
  const role = Form.useWatch('role', form) as StaffRole | undefined

  const handleFinish = async (values: CreateStaffRequest) => {
    setBusy(true)
    const found = await onSave({ ...values, login: values.login.trim(), name: values.name.trim() })
    setBusy(false)
    setProblems(found)
    if (found.length === 0) onClose()
  }
  const [first, ...rest] = problems

  return (
    <Modal open title={title} okText={okText} cancelText="取消" confirmLoading={busy} mask={{ closable: false }} onCancel={onClose} onOk={() => form.submit()}>
      {first ? <ProblemAlert title={first} details={rest} /> : null}
      <Form<CreateStaffRequest> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={(values) => void handleFinish(values)}>
        <Form.Item name="login" label="账号" extra={initial ? undefined : '字母和数字，例如 wangfang；以后不能改'} rules={[{ required: true, whitespace: true, message: '请填写账号' }]}>
          <Input maxLength={50} autoComplete="off" disabled={initial !== undefined} />
        </Form.Item>
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="role"
          label="角色"
          extra={role ? `可以：${ROLE_ACTIONS[role].map((action) => ACTION_WORDS[action]).join('、')}` : undefined}
          rules={[{ required: true, message: '请选择角色' }]}
        >
          <Select options={STAFF_ROLES.map((one) => ({ value: one, label: STAFF_ROLE_NAMES[one] }))} onChange={() => form.setFieldValue('divisionCode', undefined)} />
        </Form.Item>
        <Form.Item name="divisionCode" label="管哪里" extra="包括它下面所有的村（社区）" rules={[{ required: true, message: '请选择管哪里' }]}>
          <DivisionSelect divisions={divisions} scope={scope} levels={role ? ROLE_LEVELS[role] : []} disabled={role === undefined} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
