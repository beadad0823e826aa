import { useEffect } from 'react'
import { App, Button, Table, Tag } from 'antd'
import type { RetentionDue, RetentionRecord } from '../../domain/api/staff-retention-contract'
import { RETENTION_CAUSE_NAMES, type RetentionUrgency } from '../../domain/disclosure/retention-rules'
import { countDaysInclusive, formatDate } from '../../domain/text/dates'
import type { Problem } from '../../client/api-error'
import { LoadableView } from '../components/loadable-view'
import { momentText } from '../components/moment-text'
import { PageHeader } from '../components/page-header'
import { ProblemAlert } from '../components/problem-alert'
import { problemWords } from '../problem-words'
import { routeHash } from '../route'
import { useRetentionStore } from '../stores/retention-store'
import { useSession } from '../stores/session-store'

const URGENCY: Readonly<Record<RetentionUrgency, { name: string; color: string }>> = {
  waiting: { name: '公示中', color: 'default' },
  soon: { name: '快到期', color: 'gold' },
  due: { name: '正在清理', color: 'blue' },
  overdue: { name: '逾期未清', color: 'red' },
}

interface MoreProps {
  next: string | null
  onMore: () => Promise<Problem | null>
}

function More({ next, onMore }: MoreProps) {
  const { message } = App.useApp()
  if (next === null) return null
  return (
    <div className="load-more">
      <Button onClick={() => void onMore().then((problem) => problem && message.error(problemWords(problem)))}>加载更多</Button>
    </div>
  )
}

/** 2026年3月14日（还有 3 天）. */
function lastDayText(publicityEnd: string, today: string): string {
  const days = countDaysInclusive(today, publicityEnd)
  if (days < 1) return formatDate(publicityEnd)
  return `${formatDate(publicityEnd)}（${days === 1 ? '今天最后一天' : `还有 ${days} 天`}）`
}

/** What loses its lines when, and what has lost them: by itself, or because somebody withdrew or discarded it. */
export function RetentionScreen() {
  const { today } = useSession()
  const queue = useRetentionStore((store) => store.queue)
  const records = useRetentionStore((store) => store.records)
  const load = useRetentionStore((store) => store.load)
  const loadMoreQueue = useRetentionStore((store) => store.loadMoreQueue)
  const loadMoreRecords = useRetentionStore((store) => store.loadMoreRecords)

  useEffect(() => {
    void load()
  }, [load])
  const late = queue.status === 'ready' ? queue.value.items.filter((item) => item.urgency === 'overdue').length : 0

  return (
    <>
      <PageHeader title="到期清理" detail="公示期一过，名单里的每一行自动删除，只留户数和金额合计，不用人动手。" />
      {late > 0 ? <ProblemAlert title={`有 ${late} 份名单到期一个多小时还没有清理。村民已经看不到，但数据还在，请联系维护人员。`} /> : null}
      <section className="sheet">
        <h2 className="sheet-title">等着到期的</h2>
        <LoadableView value={queue} onRetry={() => void load()}>
          {(value) => (
            <>
              <Table<RetentionDue>
                size="middle"
                rowKey="editionId"
                pagination={false}
                dataSource={value.items}
                locale={{ emptyText: <p className="table-empty">现在没有公示中的名单。</p> }}
                columns={[
                  {
                    title: '名单', key: 'title',
                    render: (_, item) => <a className="edition-link" href={routeHash({ screen: 'edition', divisionCode: item.divisionCode, id: item.editionId })}>{item.title}</a>,
                  },
                  { title: '村（社区）、镇街', key: 'division', width: 150, render: (_, item) => item.divisionName },
                  { title: '公示到哪天', key: 'end', width: 240, render: (_, item) => lastDayText(item.publicityEnd, today) },
                  {
                    title: '情况', key: 'urgency', width: 150,
                    render: (_, item) => (
                      <>
                        <Tag color={URGENCY[item.urgency].color}>{URGENCY[item.urgency].name}</Tag>
                        {item.failures > 0 ? <span>试了 {item.failures} 次</span> : null}
                      </>
                    ),
                  },
                ]}
              />
              <More next={value.next} onMore={loadMoreQueue} />
            </>
          )}
        </LoadableView>
      </section>
      <section className="sheet">
        <h2 className="sheet-title">清理过的</h2>
        <LoadableView value={records} onRetry={() => void load()}>
          {(value) => (
            <>
              <Table<RetentionRecord>
                size="middle"
                rowKey="id"
                pagination={false}
                dataSource={value.items}
                locale={{ emptyText: <p className="table-empty">还没有清理过名单。</p> }}
                columns={[
                  { title: '时间', key: 'at', width: 160, render: (_, item) => momentText(item.at, today) },
                  { title: '名单', key: 'title', render: (_, item) => item.title },
                  { title: '村（社区）、镇街', key: 'division', width: 150, render: (_, item) => item.divisionName },
                  { title: '为什么', key: 'cause', width: 170, render: (_, item) => RETENTION_CAUSE_NAMES[item.cause] },
                  { title: '删除', key: 'rows', width: 100, align: 'right', render: (_, item) => `${item.rowsDestroyed} 行` },
                  { title: '谁', key: 'staff', width: 110, render: (_, item) => item.staffName },
                ]}
              />
              <More next={value.next} onMore={loadMoreRecords} />
            </>
          )}
        </LoadableView>
      </section>
    </>
  )
}
