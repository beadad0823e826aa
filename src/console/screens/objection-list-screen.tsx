import { useEffect } from 'react'
import { App, Button, Select, Table } from 'antd'
import type { StaffObjectionSummary } from '../../domain/api/objections-contract'
import { OBJECTION_STATE_NAMES, OBJECTION_STATES, type ObjectionState } from '../../domain/objections/objection'
import { formatDate } from '../../domain/text/dates'
import { formatFen } from '../../domain/text/money'
import { DaysLeftTag } from '../components/days-left-tag'
import { householdText } from '../components/household-text'
import { LoadableView } from '../components/loadable-view'
import { momentText } from '../components/moment-text'
import { PageHeader } from '../components/page-header'
import { ProblemAlert } from '../components/problem-alert'
import { problemWords } from '../problem-words'
import { routeHash } from '../route'
import { useObjectionListStore } from '../stores/objection-list-store'
import { useRouteStore } from '../stores/route-store'
import { useSession } from '../stores/session-store'

const EMPTY: Readonly<Record<ObjectionState, string>> = {
  open: '没有等待答复的异议。',
  answered: '没有答复了还没办结的异议。',
  closed: '还没有办结过异议。',
}

export function ObjectionListScreen({ state }: { state: ObjectionState }) {
  const { today } = useSession()
  const { message } = App.useApp()
  const list = useObjectionListStore((store) => store.list)
  const load = useObjectionListStore((store) => store.load)
  const loadMore = useObjectionListStore((store) => store.loadMore)
  const go = useRouteStore((store) => store.go)

  useEffect(() => {
    void load(state)
  }, [load, state])

  return (
    <>
      <PageHeader title="异议" detail="村民对名单上自家那一行的异议。只有这户人家和这里的工作人员看得到；办结后的一句话对所有人公开，不写姓名。" />
      <div className="filter-bar">
        <label htmlFor="filter-objections">状态</label>
        <Select
          id="filter-objections"
          style={{ width: 150 }}
          value={state}
          onChange={(value) => go({ screen: 'objections', state: value })}
          options={OBJECTION_STATES.map((one) => ({ value: one, label: OBJECTION_STATE_NAMES[one] }))}
        />
      </div>
      <LoadableView value={list} onRetry={() => void load(state)}>
        {({ items, next, counts }) => (
          <>
            {counts.overdue > 0 ? <ProblemAlert title={`有 ${counts.overdue} 件异议超过了答复期限，请马上答复。`} /> : null}
            <Table<StaffObjectionSummary>
              className="edition-table"
              size="middle"
              rowKey="id"
              pagination={false}
              dataSource={items}
              locale={{ emptyText: <p className="table-empty">{EMPTY[state]}</p> }}
              columns={[
                {
                  title: '谁，哪一笔',
                  key: 'subject',
                  render: (_, item) => (
                    <>
                      <a className="edition-link" href={routeHash({ screen: 'objection', divisionCode: item.divisionCode, id: item.id })}>
                        {item.name} {householdText(item)}
                      </a>
                      <div className="field-extra">
                        {item.subsidyName}，{item.period}，第 {item.rowNo} 行，{formatFen(item.amountFen)} 元
                      </div>
                    </>
                  ),
                },
                { title: '村（社区）', key: 'division', width: 130, render: (_, item) => item.divisionName },
                { title: '提出时间', key: 'openedAt', width: 150, render: (_, item) => momentText(item.openedAt, today) },
                { title: '答复期限', key: 'answerDue', width: 150, render: (_, item) => formatDate(item.answerDue) },
                { title: '还有几天', key: 'daysLeft', width: 120, render: (_, item) => (item.state === 'open' ? <DaysLeftTag daysLeft={item.daysLeft} /> : OBJECTION_STATE_NAMES[item.state]) },
              ]}
            />
            <div className="load-more">
              {next === null ? (
                <span>{items.length > 0 ? '已经到底了' : null}</span>
              ) : (
                <Button onClick={() => void loadMore().then((problem) => problem && message.error(problemWords(problem)))}>加载更多</Button>
              )}
            </div>
          </>
        )}
      </LoadableView>
    </>
  )
}
