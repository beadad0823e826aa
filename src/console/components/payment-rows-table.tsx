import { Table } from 'antd'
import type { PaymentColumn, PaymentRow } from '../../domain/api/payment-lists-contract'
import { paymentCellText } from './payment-cell-text'

const NUMBER_COLUMNS: readonly PaymentColumn['key'][] = ['areaMilliMu', 'rate', 'count', 'amountFen']

interface PaymentRowsTableProps {
  columns: readonly PaymentColumn[]
  rows: readonly PaymentRow[]
  loading?: boolean
  /** Shows so many rows at a time; all when absent. */
  pageSize?: number
}

/** Rows of a list with exactly the columns the public sees. */
export function PaymentRowsTable({ columns, rows, loading = false, pageSize }: PaymentRowsTableProps) {
  return (
    <Table<PaymentRow>
      className="payment-rows"
      size="small"
      rowKey="rowNo"
      loading={loading}
      pagination={pageSize !== undefined && rows.length > pageSize ? { pageSize, showSizeChanger: false, showQuickJumper: true, showTotal: (total) => `共 ${total} 行` } : false}
      dataSource={[...rows]}
      columns={[
        { title: '序号', key: 'rowNo', width: 64, render: (_, row) => row.rowNo },
        ...columns.map((column) => ({
          title: column.unit === '' ? column.label : `${column.label}(${column.unit})`,
          key: column.key,
          align: NUMBER_COLUMNS.includes(column.key) ? ('right' as const) : ('left' as const),
          render: (_: unknown, row: PaymentRow) => paymentCellText(column.key, row),
        })),
      ]}
    />
  )
}
