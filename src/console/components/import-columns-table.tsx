import { Button, Select, Table } from 'antd'
import type { ColumnMapping, ImportedColumn } from '../../domain/api/staff-payment-batches-contract'
import { PAYMENT_FIELDS, type PaymentField } from '../../domain/subsidies/payment-field'
import { findSubsidy } from '../../domain/subsidies/subsidy-catalogue'

const USES: Readonly<Record<ImportedColumn['use'], string>> = {
  published: '会公开（以公开规则为准）',
  checked: '只用来核对，不公开',
  ignored: '没用上，不保存',
}

interface ImportColumnsTableProps {
  columns: readonly ImportedColumn[]
  subsidyCode: string
  /** What the clerk said so far. */
  mapping: ColumnMapping
  onMap: (header: string, field: string) => void
  onReadAgain: () => void
}

/** The field the screen shows for a column: what was said last, else what it was read as. */
function chosenField(column: ImportedColumn, mapping: ColumnMapping): string | undefined {
  return mapping[column.header] ?? column.field ?? (column.recognisedBy === 'mapping' ? 'none' : undefined)
}

function fieldOptions(subsidyCode: string) {
  const subsidy = findSubsidy(subsidyCode)
  const option = (field: PaymentField) => {
    const label = subsidy?.quantity?.field === field ? subsidy.quantity.label : PAYMENT_FIELDS[field].label
    return { value: field, label: subsidy?.requiredColumns.includes(field) ? `${label}（必填）` : label }
  }
  const required = subsidy?.requiredColumns ?? []
  const fields = [...required, ...(Object.keys(PAYMENT_FIELDS) as PaymentField[]).filter((field) => !required.includes(field))]
  return [
    { label: '会公开的', options: fields.filter((field) => PAYMENT_FIELDS[field].use === 'published').map(option) },
    { label: '只用来核对的', options: fields.filter((field) => PAYMENT_FIELDS[field].use === 'checked').map(option) },
    { label: '其他', options: [{ value: 'none', label: '不导入' }] },
  ]
}

/** How each column of the workbook was understood, and what it really is when the clerk knows better. */
export function ImportColumnsTable({ columns, subsidyCode, mapping, onMap, onReadAgain }: ImportColumnsTableProps) {
  const severalSheets = new Set(columns.map((column) => column.sheet)).size > 1
  const options = fieldOptions(subsidyCode)
  const pending = columns.filter((column) => mapping[column.header] !== undefined && mapping[column.header] !== (column.field ?? 'none'))
  return (
    <>
      <p className="field-extra">读错了或不认识的列，选一下“这一列是什么”，再点“按这样重新读取”。导入后会记住，下次同样的表头不用再选。</p>
      <Table<ImportedColumn>
        size="small"
        rowKey={(column) => `${column.sheet} ${column.column}`}
        pagination={false}
        dataSource={[...columns]}
        columns={[
          { title: '列', key: 'column', width: severalSheets ? 150 : 60, render: (_, column) => (severalSheets ? `${column.sheet} ${column.column}` : column.column) },
          { title: '表头', key: 'header', render: (_, column) => (column.header === '' ? '（空）' : column.header) },
          {
            title: '这一列是什么？',
            key: 'field',
            width: 240,
            render: (_, column) => (
              <Select
                aria-label={`${column.column}列“${column.header}”是什么`}
                style={{ width: 210 }}
                placeholder="不认识，请选择"
                value={chosenField(column, mapping)}
                onChange={(field: string) => onMap(column.header, field)}
                options={options}
                showSearch={{ optionFilterProp: 'label' }}
                virtual={false}
                listHeight={360}
              />
            ),
          },
          {
            title: '用途',
            key: 'use',
            render: (_, column) => (
              <span className={`column-use use-${column.use}`}>
                {pending.includes(column) ? '重新读取后按选择处理' : USES[column.use]}
                {pending.includes(column) ? '' : column.recognisedBy === 'mapping' ? '；按选择读取' : column.recognisedBy === 'alias' ? '；按表头词典读取' : ''}
              </span>
            ),
          },
        ]}
      />
      <div className="after-table">
        <Button type="primary" disabled={pending.length === 0} onClick={onReadAgain}>
          按这样重新读取
        </Button>
      </div>
    </>
  )
}
