import { useState } from 'react'
import { Button, InputNumber, Select, Tabs } from 'antd'
import type { ColumnMapping, PaymentImportPreview } from '../../domain/api/staff-payment-batches-contract'
import { formatFen } from '../../domain/text/money'
import { ImportColumnsTable } from './import-columns-table'
import { ImportProblemsTable } from './import-problems-table'
import { PaymentRowsTable } from './payment-rows-table'
import { PaymentTotalsView } from './payment-totals-view'
import { ProblemAlert } from './problem-alert'

const PAGE_SIZE = 50

interface ListsViewProps {
  lists: PaymentImportPreview['lists']
  onShowFrom: (row: number) => void
}

function ListsView({ lists, onShowFrom }: ListsViewProps) {
  const [chosen, setChosen] = useState(lists[0]?.divisionCode)
  const [from, setFrom] = useState(1)
  const list = lists.find((one) => one.divisionCode === chosen) ?? lists[0]
  if (list === undefined) return <p>还没有读出名单。先把“必须改”的地方改好。</p>
  return (
    <>
      <div className="filter-bar">
        <label htmlFor="preview-village">村（社区）</label>
        <Select
          id="preview-village"
          style={{ width: 360 }}
          value={list.divisionCode}
          onChange={setChosen}
          showSearch={{ optionFilterProp: 'label' }}
          options={lists.map((one) => ({
            value: one.divisionCode,
            label: `${one.divisionName}：${one.totals.recipients} 户（人），${formatFen(one.totals.amountFen)} 元`,
          }))}
        />
        <span>共 {lists.length} 个村（社区）</span>
      </div>
      <PaymentTotalsView totals={list.totals} rateText={list.rateText} bands={list.bands} />
      <p className="disclosure-note">{list.disclosureNote}</p>
      {list.differences.length > 0 ? <ProblemAlert kind="warning" title="名单公开时会照样写明：" details={list.differences} /> : null}
      {list.disclosure === 'rows' ? (
        <>
          {list.totals.recipients > list.rows.length ? (
            <div className="filter-bar">
              <label htmlFor="preview-from">文件很大，每次看 {PAGE_SIZE} 行。从第几行看起</label>
              <InputNumber id="preview-from" min={1} max={list.totals.recipients} precision={0} value={from} onChange={(row) => setFrom(row ?? 1)} />
              <Button onClick={() => onShowFrom(from)}>看这些行</Button>
            </div>
          ) : null}
          <PaymentRowsTable columns={list.columns} rows={list.rows} pageSize={PAGE_SIZE} />
        </>
      ) : null}
    </>
  )
}

interface ImportPreviewViewProps {
  preview: PaymentImportPreview
  subsidyCode: string
  mapping: ColumnMapping
  onMap: (header: string, field: string) => void
  onReadAgain: (rowsFrom?: number) => void
  onDownloadMarked: () => void
}

/** What was read out of a workbook: every problem, the lists as the public will see them, the columns. */
export function ImportPreviewView({ preview, subsidyCode, mapping, onMap, onReadAgain, onDownloadMarked }: ImportPreviewViewProps) {
  const errors = preview.problems.filter((problem) => problem.severity === 'error').length
  const warnings = preview.problems.length - errors
  const columnsUnknown = preview.lists.length === 0 && preview.columns.length > 0
  const marked = <Button onClick={onDownloadMarked}>下载标出问题的表格</Button>
  return (
    <>
      {columnsUnknown ? (
        <ProblemAlert title="还有必需的列不认识。请在“各列是什么”里选好，再重新读取；也可以改好表头，再选一次文件。" />
      ) : errors > 0 ? (
        <ProblemAlert title={`有 ${errors} 处必须改好才能导入。请在原来的表格里改好、保存，再选一次文件。什么都还没有存进系统。`} action={marked} />
      ) : (
        <ProblemAlert
          kind={warnings > 0 ? 'warning' : 'success'}
          title={warnings > 0 ? `可以导入。有 ${warnings} 处请留意，审核员也会看到。` : '可以导入，没有发现问题。'}
          action={warnings > 0 ? marked : undefined}
        />
      )}
      <Tabs
        defaultActiveKey={columnsUnknown ? 'columns' : errors > 0 ? 'problems' : 'lists'}
        items={[
          ...(preview.problems.length > 0
            ? [{ key: 'problems', label: `问题（${preview.problems.length}）`, children: <ImportProblemsTable problems={preview.problems} /> }]
            : []),
          { key: 'lists', label: '公开后的样子', children: <ListsView lists={preview.lists} onShowFrom={onReadAgain} /> },
          {
            key: 'columns',
            label: `各列是什么（${preview.columns.length}）`,
            children: <ImportColumnsTable columns={preview.columns} subsidyCode={subsidyCode} mapping={mapping} onMap={onMap} onReadAgain={() => onReadAgain()} />,
          },
          ...(preview.remarks.length > 0
            ? [
                {
                  key: 'remarks',
                  label: `读表说明（${preview.remarks.length}）`,
                  children: (
                    <ul className="remarks">
                      {preview.remarks.map((remark, index) => (
                        <li key={index}>{remark}</li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
