import { useEffect } from 'react'
import { isPermitted } from '../../domain/staff/permissions'
import type { StaffDesk } from '../../domain/api/staff-editions-contract'
import { EditionTable } from '../components/edition-table'
import { LoadableView } from '../components/loadable-view'
import { NewEditionButton } from '../components/new-edition-button'
import { PageHeader } from '../components/page-header'
import { createEdition } from '../stores/create-edition'
import { useDeskStore } from '../stores/desk-store'
import { useDivisionsStore } from '../stores/divisions-store'
import { routeHash } from '../route'
import { useSession } from '../stores/session-store'

interface DeskPart {
  key: keyof StaffDesk
  title: string
  empty: string
  for: 'review' | 'edit' | 'read'
  /** Somebody else waits for it. */
  urgent?: boolean
}

/** What waits comes first; what is done last. */
const PARTS: readonly DeskPart[] = [
  { key: 'toReview', title: '等我审核', empty: '没有等您审核的信息。', for: 'review', urgent: true },
  { key: 'returned', title: '被退回，要我修改', empty: '没有被退回的信息。', for: 'edit', urgent: true },
  { key: 'drafts', title: '我的草稿', empty: '没有草稿。', for: 'edit' },
  { key: 'waiting', title: '我提交的，等别人审核', empty: '没有等审核的信息。', for: 'edit' },
  { key: 'published', title: '最近公开', empty: '还没有公开过信息。', for: 'read' },
]

export function DeskScreen() {
  const { staff, today } = useSession()
  const desk = useDeskStore((store) => store.desk)
  const load = useDeskStore((store) => store.load)
  const divisions = useDivisionsStore((store) => store.divisions)
  const loadDivisions = useDivisionsStore((store) => store.load)
  const mayEdit = isPermitted(staff, 'edit', staff.divisionCode)
  const list = divisions.status === 'ready' ? divisions.value.divisions : []

  useEffect(() => {
    void load()
    void loadDivisions()
  }, [load, loadDivisions])

  return (
    <>
      <PageHeader
        title="我的工作台"
        actions={
          mayEdit ? (
            <>
              <NewEditionButton kind="notice" scope={staff.divisionCode} divisions={list} onCreate={createEdition} primary />
              <NewEditionButton kind="explainer" scope={staff.divisionCode} divisions={list} onCreate={createEdition} />
              <a className="button-link" href={routeHash({ screen: 'import' })}>
                导入补贴名单
              </a>
            </>
          ) : null
        }
      />
      <LoadableView value={desk} onRetry={() => void load()}>
        {(value) => (
          <>
            {PARTS.filter((part) => part.for === 'read' || isPermitted(staff, part.for, staff.divisionCode)).map((part) => {
              const { count, items } = value[part.key]
              return (
                <section key={part.key} className="desk-part" aria-labelledby={`desk-${part.key}`}>
                  <h2 id={`desk-${part.key}`}>
                    {part.title} <span className={part.urgent && count > 0 ? 'desk-count is-urgent' : 'desk-count'}>{count}</span>
                  </h2>
                  {items.length === 0 ? <p className="desk-empty">{part.empty}</p> : <EditionTable items={items} today={today} empty={part.empty} />}
                  {count > items.length ? (
                    <p className="desk-more">
                      这里列出最近 {items.length} 条，<a href={routeHash({ screen: 'editions' })}>到信息列表看全部 {count} 条</a>
                    </p>
                  ) : null}
                </section>
              )
            })}
          </>
        )}
      </LoadableView>
    </>
  )
}
