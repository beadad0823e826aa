import { useState } from 'react'
import { Select, Tabs } from 'antd'
import type { PaymentImportPreview } from '../../domain/api/staff-payment-batches-contract'
import { formatFen } from '../../domain/text/money'
import { ImportColumnsTable } from './import-columns-table'
import { ImportProblemsTable } from './import-problems-table'
import { PaymentRowsTable } from './payment-rows-table'
import { PaymentTotalsView } from './payment-totals-view'
import { ProblemAlert } from './problem-alert'

function ListsView({ lists }: { lists: PaymentImportPreview['lists'] }) {
  const [chosen, setChosen] = useState(lists[0]?.divisionCode)
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
      {list.disclosure === 'rows' ? (
        <>
          <PaymentRowsTable columns={list.columns} rows={list.rows} />
          {list.totals.recipients > list.rows.length ? <p className="field-extra">这里列出前 {list.rows.length} 行；导入后可以看到全部。</p> : null}
        </>
      ) : null}
    </>
  )
}

/** What was read out of a workbook: every problem, the lists as the public will see them, the columns. */
export function ImportPreviewView({ preview }: { preview: PaymentImportPreview }) {
  const errors = preview.problems.filter((problem) => problem.severity === 'error').length
  const warnings = preview.problems.length - errors
  return (
    <>
      {errors > 0 ? (
        <ProblemAlert title={`有 ${errors} 处必须改好才能导入。请在原来的表格里改好、保存，再选一次文件。什么都还没有存进系统。`} />
      ) : (
        <ProblemAlert
          kind={warnings > 0 ? 'warning' : 'success'}
          title={warnings > 0 ? `可以导入。有 ${warnings} 处请留意，审核员也会看到。` : '可以导入，没有发现问题。'}
        />
      )}
      <Tabs
        defaultActiveKey={errors > 0 ? 'problems' : 'lists'}
        items={[
          ...(preview.problems.length > 0
            ? [{ key: 'problems', label: `问题（${preview.problems.length}）`, children: <ImportProblemsTable problems={preview.problems} /> }]
            : []),
          { key: 'lists', label: '公开后的样子', children: <ListsView lists={preview.lists} /> },
          { key: 'columns', label: `认出的列（${preview.columns.length}）`, children: <ImportColumnsTable columns={preview.columns} /> },
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
