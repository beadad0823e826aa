import { useState } from 'react'
import { Button, Form, Input, Modal } from 'antd'
import type { StaffSession } from '../../domain/api/staff-session-contract'
import type { Problem } from '../../client/api-error'
import { ProblemAlert } from '../components/problem-alert'
import { problemWords } from '../problem-words'
import { useSessionStore } from '../stores/session-store'

/** Laid over the work when the session has ended; what is on screen stays. */
export function SignInAgain({ session }: { session: StaffSession }) {
  const signIn = useSessionStore((store) => store.signIn)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const handleFinish = async (values: { password: string }) => {
    setBusy(true)
    setProblem(await signIn(session.staff.login, values.password))
    setBusy(false)
  }

  return (
    <Modal open closable={false} keyboard={false} mask={{ closable: false }} footer={null} title="请重新登录" width={420}>
      <p>登录已经到期。页面上的内容还在，重新登录后可以接着做。</p>
      {problem ? <ProblemAlert title={problemWords(problem)} /> : null}
      <Form layout="vertical" requiredMark={false} onFinish={(values: { password: string }) => void handleFinish(values)}>
        <p>
          账号：<strong>{session.staff.login}</strong>
        </p>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input.Password autoComplete="current-password" autoFocus maxLength={200} />
        </Form.Item>
        <div className="dialog-actions">
          <Button onClick={() => window.location.reload()}>换一个账号</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            登录
          </Button>
        </div>
      </Form>
    </Modal>
  )
}
