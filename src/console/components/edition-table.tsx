import { Table, type TableColumnsType } from 'antd'
import type { StaffEditionSummary } from '../../domain/api/staff-editions-contract'
import { EDITION_KIND_NAMES } from '../../domain/editions/edition'
import { routeHash } from '../route'
import { EditionStateTag } from './edition-state-tag'
import { momentText } from './moment-text'

interface EditionTableProps {
  items: readonly StaffEditionSummary[]
  today: string
  /** What an empty table says. */
  empty: string
}

/** Entries as rows; the title is the link to each. */
export function EditionTable({ items, today, empty }: EditionTableProps) {
  const columns: TableColumnsType<StaffEditionSummary> = [
    {
      title: '标题',
      key: 'title',
      render: (_, item) => (
        <>
          <a className="edition-link" href={routeHash({ screen: 'edition', divisionCode: item.divisionCode, id: item.id })}>
            {item.title === '' ? '（还没有标题）' : item.title}
          </a>
          {item.reason && (item.state === 'returned' || item.state === 'withdrawn') ? <div className="edition-reason">原因：{item.reason}</div> : null}
        </>
      ),
    },
    { title: '类别', key: 'kind', width: 128, render: (_, item) => EDITION_KIND_NAMES[item.kind] },
    { title: '村（社区）、镇街', key: 'division', width: 150, render: (_, item) => item.divisionName },
    { title: '状态', key: 'state', width: 104, render: (_, item) => <EditionStateTag state={item.state} /> },
    { title: '录入人', key: 'author', width: 100, render: (_, item) => item.authorName },
    { title: '最近改动', key: 'updatedAt', width: 142, render: (_, item) => momentText(item.updatedAt, today) },
  ]
  return (
    <Table
      className="edition-table"
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={[...items]}
      pagination={false}
      locale={{ emptyText: <p className="table-empty">{empty}</p> }}
    />
  )
}
