import { useEffect, useState } from 'react'
import { Button, Form, Input } from 'antd'
import { DEMONSTRATION_ACCOUNTS } from '../../domain/staff/demonstration-accounts'
import { STAFF_ROLE_NAMES } from '../../domain/staff/permissions'
import type { Problem } from '../../client/api-error'
import { BrandMark } from '../components/brand-mark'
import { ProblemAlert } from '../components/problem-alert'
import { useDivisionsStore } from '../stores/divisions-store'
import { fieldWords, problemWords } from '../problem-words'
import { useSessionStore } from '../stores/session-store'

interface SignInValues {
  login: string
  password: string
}

export function SignInScreen() {
  const signIn = useSessionStore((store) => store.signIn)
  const divisions = useDivisionsStore((store) => store.divisions)
  const loadDivisions = useDivisionsStore((store) => store.load)
  const [form] = Form.useForm<SignInValues>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  useEffect(() => {
    void loadDivisions()
  }, [loadDivisions])

  const demonstration = divisions.status === 'ready' && divisions.value.demonstration
  const district = divisions.status === 'ready' ? divisions.value.divisions.find((division) => division.level === 'district') : undefined

  const handleFinish = async (values: SignInValues) => {
    setBusy(true)
    setProblem(null)
    const refusal = await signIn(values.login.trim(), values.password)
    if (refusal === null) return
    setBusy(false)
    setProblem(refusal)
  }

  return (
    <div className="sign-in">
      <main className="sign-in-card">
        <div className="sign-in-brand">
          <BrandMark size={44} />
          <div>
            <h1>明白村务</h1>
            <p>{district ? `${district.name} · 工作人员登录` : '工作人员登录'}</p>
          </div>
        </div>
        {problem ? <ProblemAlert title={problemWords(problem)} details={fieldWords(problem)} /> : null}
        <Form<SignInValues> form={form} layout="vertical" requiredMark={false} onFinish={(values) => void handleFinish(values)} initialValues={{ login: '', password: '' }}>
          <Form.Item name="login" label="账号" rules={[{ required: true, whitespace: true, message: '请填写账号' }]}>
            <Input autoComplete="username" autoFocus maxLength={50} size="large" />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
            <Input.Password autoComplete="current-password" maxLength={200} size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            登录
          </Button>
        </Form>
        <p className="sign-in-help">忘记密码或账号被锁定，请联系本单位管理员重置。</p>
      </main>
      {demonstration ? (
        <aside className="sign-in-demonstration" aria-label="演示账号">
          <h2>演示账号</h2>
          <p>现在是演示状态，信息和人名都是编出来的。选一个账号试试：</p>
          <ul>
            {DEMONSTRATION_ACCOUNTS.map((account) => (
              <li key={account.login}>
                <button type="button" onClick={() => form.setFieldsValue({ login: account.login, password: account.password })}>
                  <strong>{STAFF_ROLE_NAMES[account.role]}</strong>
                  <span>
                    {account.name} · {account.divisionName}
                  </span>
                  <code>{account.login}</code>
                </button>
              </li>
            ))}
          </ul>
          <p>
            密码都是 <code>{DEMONSTRATION_ACCOUNTS[0]?.password}</code>
          </p>
        </aside>
      ) : null}
    </div>
  )
}
