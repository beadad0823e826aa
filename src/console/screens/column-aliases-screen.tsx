import { useEffect, useState } from 'react'
import { App, Button, Input, Select, Table } from 'antd'
import type { ColumnAlias } from '../../domain/api/staff-payment-batches-contract'
import { PAYMENT_FIELDS, type PaymentField } from '../../domain/subsidies/payment-field'
import { isWithinDivision } from '../../domain/divisions/division'
import type { Problem } from '../../client/api-error'
import { FieldBox } from '../components/field-box'
import { LoadableView } from '../components/loadable-view'
import { PageHeader } from '../components/page-header'
import { useColumnAliasesStore } from '../stores/column-aliases-store'
import { useSession } from '../stores/session-store'
import { problemWords } from '../problem-words'

const FIELDS = (Object.keys(PAYMENT_FIELDS) as PaymentField[]).map((field) => ({
  value: field,
  label: `${PAYMENT_FIELDS[field].label}（${PAYMENT_FIELDS[field].use === 'published' ? '会公开' : '只核对'}）`,
}))

/** The words beside a field, or null when nothing is wrong with it. */
function wordsFor(problem: Problem | null, field: string): string[] {
  return (problem?.fields ?? []).filter((one) => one.field === field).map((one) => one.message)
}

/** Headers that the built-in dictionary doesn't know, told once for all imports of the division. */
export function ColumnAliasesScreen() {
  const { staff } = useSession()
  const { message } = App.useApp()
  const { aliases, load, add, remove } = useColumnAliasesStore()
  const [alias, setAlias] = useState('')
  const [field, setField] = useState<PaymentField | undefined>()
  const [problem, setProblem] = useState<Problem | null>(null)

  useEffect(() => {
    void load()
  }, [load])

  const handleAdd = async () => {
    const refusal = await add({ alias, field: field ?? '' })
    setProblem(refusal)
    if (refusal !== null) {
      if ((refusal.fields ?? []).length === 0) void message.error(problemWords(refusal))
      return
    }
    setAlias('')
    setField(undefined)
  }
  const handleRemove = async (entry: ColumnAlias) => {
    const refusal = await remove(entry)
    if (refusal !== null) void message.error(problemWords(refusal))
  }

  return (
    <>
      <PageHeader title="表头词典" detail={`系统不认识的表头，在这里告诉它是什么，${staff.divisionName}以后导入名单都照此读取。`} />
      <section className="sheet">
        <div className="field-row">
          <FieldBox id="alias-header" label="表格里的表头" hint="不用写括号和单位，例如：应享补助" problems={wordsFor(problem, 'alias')}>
            {(attributes) => <Input {...attributes} maxLength={50} value={alias} onChange={(event) => setAlias(event.target.value)} />}
          </FieldBox>
          <FieldBox id="alias-field" label="它是什么" hint="证件号、账号、电话一类的表头不能当作会公开的列" problems={wordsFor(problem, 'field')}>
            {(attributes) => <Select {...attributes} placeholder="请选择" value={field} onChange={setField} options={FIELDS} showSearch={{ optionFilterProp: 'label' }} virtual={false} listHeight={360} />}
          </FieldBox>
        </div>
        <Button type="primary" disabled={alias.trim() === '' || field === undefined} onClick={() => void handleAdd()}>
          加入词典
        </Button>
      </section>
      <LoadableView value={aliases} onRetry={() => void load()}>
        {(value) => (
          <Table<ColumnAlias>
            size="middle"
            rowKey={(entry) => `${entry.divisionCode} ${entry.alias}`}
            pagination={false}
            dataSource={value.items}
            locale={{ emptyText: '还没有加过。常见的表头系统都认识。' }}
            columns={[
              { title: '表头', key: 'alias', render: (_, entry) => entry.alias },
              { title: '读作', key: 'field', render: (_, entry) => entry.fieldLabel },
              { title: '用于', key: 'division', render: (_, entry) => entry.divisionName },
              {
                title: '操作',
                key: 'remove',
                width: 120,
                render: (_, entry) => (isWithinDivision(entry.divisionCode, staff.divisionCode) ? <Button size="small" onClick={() => void handleRemove(entry)}>移出</Button> : '上级加的'),
              },
            ]}
          />
        )}
      </LoadableView>
    </>
  )
}
