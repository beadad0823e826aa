import { useEffect, useState } from 'react'
import { App, Button, Table } from 'antd'
import type { CreateStaffRequest, OneTimePassword, StaffPerson } from '../../domain/api/staff-people-contract'
import { STAFF_ROLE_NAMES } from '../../domain/staff/permissions'
import { shanghaiTime } from '../../domain/text/dates'
import type { Problem } from '../../client/api-error'
import { LoadableView } from '../components/loadable-view'
import { momentText } from '../components/moment-text'
import { OneTimePasswordDialog } from '../components/one-time-password-dialog'
import { PageHeader } from '../components/page-header'
import { PersonFormDialog } from '../components/person-form-dialog'
import { useDivisionsStore } from '../stores/divisions-store'
import { usePeopleStore } from '../stores/people-store'
import { fieldWords, problemWords } from '../problem-words'
import { useSession } from '../stores/session-store'

const sentences = (problem: Problem | null) => (problem === null ? [] : [problemWords(problem), ...fieldWords(problem)])

function PersonState({ person }: { person: StaffPerson }) {
  if (!person.active) return <span className="state-tag state-discarded">已停用</span>
  if (person.lockedUntil) return <span className="state-tag state-returned">锁定到 {shanghaiTime(person.lockedUntil)}</span>
  return <span className="state-tag state-published">在用</span>
}

export function PeopleScreen() {
  const { staff, today } = useSession()
  const { message, modal } = App.useApp()
  const { people, load, loadMore, create, update, resetPassword } = usePeopleStore()
  const divisions = useDivisionsStore((store) => store.divisions)
  const loadDivisions = useDivisionsStore((store) => store.load)
  const [editing, setEditing] = useState<'new' | StaffPerson | null>(null)
  const [given, setGiven] = useState<OneTimePassword | null>(null)

  useEffect(() => {
    void load()
    void loadDivisions()
  }, [load, loadDivisions])

  const handleSave = async (request: CreateStaffRequest): Promise<string[]> => {
    if (editing === 'new' || editing === null) {
      const outcome = await create(request)
      if (!outcome.ok) return sentences(outcome.problem)
      setGiven(outcome.value)
      return []
    }
    return sentences(await update(editing.id, { name: request.name, role: request.role, divisionCode: request.divisionCode }))
  }
  const confirmReset = (person: StaffPerson) =>
    void modal.confirm({
      title: `给${person.name}换一个一次性密码？`,
      content: '现在的密码马上失效，已经登录的电脑会退出；如果账号被锁定，也会解开。',
      okText: '换密码',
      cancelText: '不换',
      onOk: async () => {
        const outcome = await resetPassword(person.id)
        if (outcome.ok) setGiven(outcome.value)
        else void message.error(problemWords(outcome.problem))
      },
    })
  const confirmActive = (person: StaffPerson) =>
    void modal.confirm({
      title: person.active ? `停用${person.name}的账号？` : `重新启用${person.name}的账号？`,
      content: person.active ? '停用后不能登录。以前的操作记录都保留，随时可以重新启用。' : '启用后可以用原来的密码登录。',
      okText: person.active ? '停用' : '启用',
      cancelText: '取消',
      okButtonProps: { danger: person.active },
      onOk: async () => {
        const [problem] = sentences(await update(person.id, { active: !person.active }))
        if (problem !== undefined) void message.error(problem)
      },
    })

  return (
    <>
      <PageHeader
        title="人员管理"
        detail="录入的人不审核，审核的人不录入；管理员管人，不写也不审。"
        actions={
          <Button type="primary" onClick={() => setEditing('new')}>
            新增人员
          </Button>
        }
      />
      <LoadableView value={people} onRetry={() => void load()}>
        {(value) => (
          <>
            <Table<StaffPerson>
              size="middle"
              rowKey="id"
              pagination={false}
              dataSource={value.items}
              columns={[
                { title: '姓名', key: 'name', render: (_, person) => person.name },
                { title: '账号', key: 'login', render: (_, person) => <code>{person.login}</code> },
                { title: '角色', key: 'role', width: 110, render: (_, person) => STAFF_ROLE_NAMES[person.role] },
                { title: '管哪里', key: 'division', render: (_, person) => person.divisionName },
                { title: '状态', key: 'state', width: 140, render: (_, person) => <PersonState person={person} /> },
                { title: '上次登录', key: 'lastSignInAt', width: 142, render: (_, person) => (person.lastSignInAt ? momentText(person.lastSignInAt, today) : '还没有') },
                {
                  title: '操作',
                  key: 'actions',
                  width: 250,
                  render: (_, person) => (
                    <span className="inline-actions">
                      <Button size="small" onClick={() => setEditing(person)} aria-label={`修改：${person.name}`}>
                        修改
                      </Button>
                      <Button size="small" onClick={() => confirmReset(person)} aria-label={`重置密码：${person.name}`}>
                        重置密码
                      </Button>
                      {person.id === staff.id ? null : (
                        <Button size="small" danger={person.active} onClick={() => confirmActive(person)} aria-label={`${person.active ? '停用' : '启用'}：${person.name}`}>
                          {person.active ? '停用' : '启用'}
                        </Button>
                      )}
                    </span>
                  ),
                },
              ]}
            />
            {value.next === null ? null : (
              <div className="load-more">
                <Button onClick={() => void loadMore().then((problem) => problem && message.error(problemWords(problem)))}>加载更多</Button>
              </div>
            )}
          </>
        )}
      </LoadableView>
      {editing ? (
        <PersonFormDialog
          title={editing === 'new' ? '新增人员' : `修改${editing.name}`}
          okText={editing === 'new' ? '新增' : '保存'}
          divisions={divisions.status === 'ready' ? divisions.value.divisions : []}
          scope={staff.divisionCode}
          {...(editing === 'new' ? {} : { initial: { login: editing.login, name: editing.name, role: editing.role, divisionCode: editing.divisionCode } })}
          onSave={handleSave}
          onClose={() => setEditing(null)}
        />
      ) : null}
      {given ? <OneTimePasswordDialog given={given} onClose={() => setGiven(null)} /> : null}
    </>
  )
}
