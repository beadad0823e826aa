import { useEffect } from 'react'
import { App, Button, Table } from 'antd'
import type { AuditEntry } from '../../domain/api/staff-audit-contract'
import { LoadableView } from '../components/loadable-view'
import { momentText } from '../components/moment-text'
import { PageHeader } from '../components/page-header'
import { useAuditStore } from '../stores/audit-store'
import { problemWords } from '../problem-words'
import { useSession } from '../stores/session-store'

export function AuditScreen() {
  const { today } = useSession()
  const { message } = App.useApp()
  const entries = useAuditStore((store) => store.entries)
  const load = useAuditStore((store) => store.load)
  const loadMore = useAuditStore((store) => store.loadMore)

  useEffect(() => {
    void load()
  }, [load])

  return (
    <>
      <PageHeader title="操作记录" detail="谁在什么时候做了什么。记录由系统写下，任何人都改不了。" />
      <LoadableView value={entries} onRetry={() => void load()}>
        {(value) => (
          <>
            <Table<AuditEntry>
              size="middle"
              rowKey="id"
              pagination={false}
              dataSource={value.items}
              locale={{ emptyText: <p className="table-empty">还没有操作记录。</p> }}
              columns={[
                { title: '时间', key: 'at', width: 160, render: (_, entry) => momentText(entry.at, today) },
                { title: '人员', key: 'staff', width: 120, render: (_, entry) => entry.staffName },
                { title: '做了什么', key: 'action', width: 180, render: (_, entry) => entry.action },
                { title: '对象', key: 'subject', render: (_, entry) => entry.subject },
                { title: '说明', key: 'note', render: (_, entry) => entry.note ?? '' },
              ]}
            />
            <div className="load-more">
              {value.next === null ? (
                <span>已经到底了</span>
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
