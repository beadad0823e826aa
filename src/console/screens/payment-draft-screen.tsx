import { useEffect, useState } from 'react'
import { App, Button, Form, Input } from 'antd'
import type { PaymentListDetails, StaffEdition } from '../../domain/api/staff-editions-contract'
import { describeFund } from '../../domain/subsidies/describe-fund'
import { findSubsidy } from '../../domain/subsidies/subsidy-catalogue'
import { minimumPublicityText } from '../../domain/subsidies/publicity-rules'
import type { Problem } from '../../client/api-error'
import { EditionStateTag } from '../components/edition-state-tag'
import { LeaveToReviewer } from '../components/leave-to-reviewer'
import { PageHeader } from '../components/page-header'
import { PaymentRowsTable } from '../components/payment-rows-table'
import { PaymentTotalsView } from '../components/payment-totals-view'
import { ProblemAlert } from '../components/problem-alert'
import { listPublicityRules } from '../components/list-publicity-rules'
import { PublicityPicker } from '../components/publicity-picker'
import { useEditionStore } from '../stores/edition-store'
import { fieldWords, problemWords } from '../problem-words'
import { useRouteStore } from '../stores/route-store'
import { useLeaveGuard } from './use-leave-guard'

interface DetailValues extends Omit<PaymentListDetails, 'publicityStart' | 'publicityEnd'> {
  publicity: [string, string] | undefined
}

function toDetails({ publicity, ...values }: DetailValues): PaymentListDetails {
  return { ...values, remark: values.remark ?? '', publicityStart: publicity?.[0] ?? '', publicityEnd: publicity?.[1] ?? '' }
}

/** A payment list before submission: its details can be changed, its rows never are. */
export function PaymentDraftScreen({ edition }: { edition: StaffEdition }) {
  const { message, modal } = App.useApp()
  const [form] = Form.useForm<DetailValues>()
  const savePayment = useEditionStore((store) => store.savePayment)
  const applyEvent = useEditionStore((store) => store.applyEvent)
  const endBatch = useEditionStore((store) => store.endBatch)
  const rows = useEditionStore((store) => store.rows)
  const loadRows = useEditionStore((store) => store.loadRows)
  const go = useRouteStore((store) => store.go)
  const [busy, setBusy] = useState<'save' | 'submit' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [changed, setChanged] = useState(false)
  const list = edition.preview.paymentList
  const { payment } = edition
  const subsidy = findSubsidy(list?.subsidyCode ?? '')
  const showsRows = list !== null && list.columns.length > 0

  useEffect(() => {
    if (showsRows && rows.status === 'idle') void loadRows()
  }, [showsRows, rows.status, loadRows])
  useLeaveGuard(changed, () => Promise.resolve(false))

  if (list === null || payment === null) return null
  const { publicityStart, publicityEnd, ...rest } = payment

  const save = async (): Promise<boolean> => {
    const refusal = await savePayment(toDetails(form.getFieldsValue(true) as DetailValues))
    setProblem(refusal)
    if (refusal === null) setChanged(false)
    return refusal === null
  }
  const handleSave = async () => {
    setBusy('save')
    if (await save()) void message.success('已保存')
    setBusy(null)
  }
  const handleSubmit = async (leaveToReviewer = false) => {
    const complete = await form.validateFields().then(() => true, () => false)
    if (!complete) return
    setBusy('submit')
    if (!changed || (await save())) {
      const refusal = await applyEvent('submit', leaveToReviewer ? { leaveToReviewer } : {})
      setProblem(refusal)
      if (refusal === null) void message.success('已提交，等审核员审核')
    }
    setBusy(null)
  }
  const handleDiscard = () =>
    void modal.confirm({
      title: '作废这份名单？',
      content: '作废后名单里的每一行都会删除。改好原来的表格后，可以重新导入。',
      okText: '作废',
      okButtonProps: { danger: true },
      cancelText: '不作废',
      onOk: async () => {
        const refusal = await applyEvent('discard')
        if (refusal === null) go({ screen: 'desk' })
        else setProblem(refusal)
      },
    })
  const handleDiscardBatch = () =>
    void modal.confirm({
      title: `作废这一批的 ${edition.batch?.lists ?? 0} 份名单？`,
      content: '同一个文件导入的各村名单会一起作废，里面的每一行都会删除。改好原来的表格后，可以重新导入。',
      okText: '整批作废',
      okButtonProps: { danger: true },
      cancelText: '不作废',
      onOk: async () => {
        const refusal = await endBatch(null)
        if (refusal === null) go({ screen: 'desk' })
        else setProblem(refusal)
      },
    })
  const minimum = subsidy ? minimumPublicityText(subsidy.minimumPublicity) : ''

  return (
    <>
      <PageHeader
        title={`${list.subsidyName} · ${edition.divisionName}`}
        aside={<EditionStateTag state={edition.state} />}
        detail={changed ? <span className="save-status save-unsaved">有改动还没有保存</span> : null}
        actions={
          <>
            {edition.batch !== null && edition.batch.mayDiscard && edition.batch.lists > 1 ? (
              <Button danger type="text" onClick={handleDiscardBatch}>
                整批作废（{edition.batch.lists} 份）
              </Button>
            ) : null}
            <Button danger type="text" onClick={handleDiscard}>
              作废
            </Button>
            <Button loading={busy === 'save'} disabled={!changed} onClick={() => void handleSave()}>
              保存
            </Button>
            <Button type="primary" loading={busy === 'submit'} onClick={() => void handleSubmit()}>
              提交审核
            </Button>
          </>
        }
      />
      {edition.state === 'returned' && edition.reason ? <ProblemAlert kind="warning" title={`审核员退回的原因：${edition.reason}`} /> : null}
      {problem ? <ProblemAlert title={problemWords(problem)} details={fieldWords(problem)} /> : null}
      {edition.problems.length > 0 && !problem ? <ProblemAlert title="提交前还要改这几处" details={edition.problems.map((one) => one.message)} /> : null}
      {changed ? null : <LeaveToReviewer edition={edition} busy={busy === 'submit'} onLeave={() => void handleSubmit(true)} />}
      {edition.warnings.length > 0 ? <ProblemAlert kind="warning" title="请留意（审核员也会看到）" details={edition.warnings} /> : null}
      <section className="sheet">
        <Form<DetailValues>
          form={form}
          layout="vertical"
          requiredMark={false}
          className="detail-form"
          initialValues={{ ...rest, publicity: publicityStart !== '' && publicityEnd !== '' ? [publicityStart, publicityEnd] : undefined }}
          onValuesChange={() => setChanged(true)}
        >
          <Form.Item name="title" label="标题" className="wide" rules={[{ required: true, whitespace: true, message: '请填写标题' }]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="period" label="所属期间" rules={[{ required: true, whitespace: true, message: '请填写所属期间，例如 2026年度' }]}>
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item
            name="publicity"
            label={minimum === '' ? '公示期（首尾两天都算）' : `公示期（首尾两天都算，${minimum}）`}
            rules={listPublicityRules(subsidy)}
          >
            <PublicityPicker />
          </Form.Item>
          <Form.Item name="office" label="发布机构" rules={[{ required: true, whitespace: true, message: '请填写发布机构' }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="remark" label="给村民的说明（可不填）" className="wide">
            <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
        </Form>
      </section>
      <section className="sheet">
        <h2 className="sheet-title">名单（和公开后一样）</h2>
        <PaymentTotalsView totals={list.totals} rateText={list.rateText} bands={list.bands} />
        <p className="disclosure-note">{list.disclosureNote}</p>
        {list.fund === null ? null : <p>{describeFund(list.fund)}</p>}
        {list.differences.length > 0 ? <ProblemAlert kind="warning" title="名单公开时会照样写明：" details={list.differences} /> : null}
        {showsRows && rows.status === 'ready' ? (
          <>
            <PaymentRowsTable columns={list.columns} rows={rows.value.items} />
            <div className="load-more">
              {rows.value.next === null ? <span>名单已经全部列出</span> : <Button onClick={() => void loadRows()}>再看 50 行</Button>}
            </div>
          </>
        ) : null}
        {rows.status === 'failed' ? <ProblemAlert title={problemWords(rows.problem)} action={<Button size="small" onClick={() => void loadRows()}>重试</Button>} /> : null}
      </section>
    </>
  )
}
