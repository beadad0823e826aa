import { Table } from 'antd'
import type { ImportedColumn } from '../../domain/api/staff-payment-batches-contract'

const USES: Readonly<Record<ImportedColumn['use'], string>> = {
  published: '会公开（以公开规则为准）',
  checked: '只用来核对，不保存、不公开',
  ignored: '没用上，不保存',
}

/** How each column of the workbook was understood. */
export function ImportColumnsTable({ columns }: { columns: readonly ImportedColumn[] }) {
  return (
    <Table<ImportedColumn>
      size="small"
      rowKey="column"
      pagination={false}
      dataSource={[...columns]}
      columns={[
        { title: '列', key: 'column', width: 60, render: (_, column) => column.column },
        { title: '表头', key: 'header', render: (_, column) => (column.header === '' ? '（空）' : column.header) },
        { title: '认成', key: 'recognisedAs', render: (_, column) => column.recognisedAs ?? '不认识' },
        { title: '用途', key: 'use', render: (_, column) => <span className={`column-use use-${column.use}`}>{USES[column.use]}</span> },
      ]}
    />
  )
}
