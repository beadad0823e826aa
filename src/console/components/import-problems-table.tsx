import { Table } from 'antd'
import type { ImportProblem } from '../../domain/api/staff-payment-batches-contract'

const PAGE_SIZE = 50

/** Every problem of a workbook: where, what, how to mend it; errors before remarks. */
export function ImportProblemsTable({ problems }: { problems: readonly ImportProblem[] }) {
  const severalSheets = new Set(problems.map((problem) => problem.sheet)).size > 1
  const sorted = [...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
  return (
    <Table<ImportProblem & { key: number }>
      className="problems-table"
      size="small"
      rowKey="key"
      dataSource={sorted.map((problem, key) => ({ ...problem, key }))}
      pagination={sorted.length > PAGE_SIZE ? { pageSize: PAGE_SIZE, showSizeChanger: false, showTotal: (total) => `共 ${total} 处` } : false}
      columns={[
        {
          title: '轻重',
          key: 'severity',
          width: 92,
          render: (_, problem) => <span className={`severity severity-${problem.severity}`}>{problem.severity === 'error' ? '必须改' : '请留意'}</span>,
        },
        {
          title: '位置',
          key: 'cell',
          width: severalSheets ? 170 : 90,
          render: (_, problem) => [severalSheets ? problem.sheet : '', problem.cell ?? (severalSheets ? '' : '整张表')].filter((part) => part !== '').join(' '),
        },
        { title: '问题', key: 'message', render: (_, problem) => problem.message },
        { title: '怎么改', key: 'fix', render: (_, problem) => problem.fix },
      ]}
    />
  )
}
