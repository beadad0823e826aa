import { useState } from 'react'
import { App, Button, Form, Input } from 'antd'
import { findPasswordProblems, SHORTEST_PASSWORD } from '../../domain/staff/password-rules'
import type { Problem } from '../../client/api-error'
import { PageHeader } from '../components/page-header'
import { ProblemAlert } from '../components/problem-alert'
import { fieldWords, problemWords } from '../problem-words'
import { useRouteStore } from '../stores/route-store'
import { useSession, useSessionStore } from '../stores/session-store'

interface PasswordValues {
  currentPassword: string
  newPassword: string
  repeated: string
}

/** One's own password; also the only screen there is while a one-time password has not been changed. */
export function PasswordScreen() {
  const { staff } = useSession()
  const changePassword = useSessionStore((store) => store.changePassword)
  const go = useRouteStore((store) => store.go)
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const forced = staff.mustChangePassword

  const handleFinish = async (values: PasswordValues) => {
    setBusy(true)
    setProblem(null)
    const refusal = await changePassword(values.currentPassword, values.newPassword)
    setBusy(false)
    setProblem(refusal)
    if (refusal === null) {
      void message.success('密码已修改，其他电脑上的登录已退出')
      go({ screen: 'desk' })
    }
  }

  return (
    <>
      <PageHeader
        title={forced ? '请先设置自己的密码' : '修改密码'}
        detail={forced ? '您用的是一次性密码。设置好自己的密码后，就可以开始工作。' : '修改后，这个账号在其他电脑上的登录会退出。'}
      />
      <section className="sheet narrow-sheet">
        {problem ? <ProblemAlert title={problemWords(problem)} details={fieldWords(problem)} /> : null}
        <Form<PasswordValues> layout="vertical" requiredMark={false} onFinish={(values) => void handleFinish(values)}>
          <input type="text" autoComplete="username" value={staff.login} readOnly hidden />
          <Form.Item name="currentPassword" label={forced ? '一次性密码' : '现在的密码'} rules={[{ required: true, message: '请填写现在用的密码' }]}>
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <Form.Item
            name="newPassword"
            label="新密码"
            extra={`至少 ${SHORTEST_PASSWORD} 位；大写字母、小写字母、数字、符号里至少用三种`}
            rules={[
              { required: true, message: '请填写新密码' },
              {
                validator: (_rule, value: string | undefined) => {
                  const problems = value ? findPasswordProblems(value, staff.login) : []
                  return problems.length === 0 ? Promise.resolve() : Promise.reject(new Error(problems.map((one) => one.message).join('')))
                },
                validateTrigger: 'onBlur',
              },
            ]}
            validateTrigger={['onBlur']}
          >
            <Input.Password autoComplete="new-password" maxLength={200} />
          </Form.Item>
          <Form.Item
            name="repeated"
            label="再输一遍新密码"
            dependencies={['newPassword']}
            validateTrigger={['onBlur']}
            rules={[
              { required: true, message: '请再输一遍新密码' },
              ({ getFieldValue }) => ({
                validator: (_rule, value: string | undefined) =>
                  !value || value === getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error('两次输入的新密码不一样，请核对')),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            {forced ? '设置密码并开始工作' : '修改密码'}
          </Button>
        </Form>
      </section>
    </>
  )
}
