import { useEffect, useState } from 'react'
import { App, Button } from 'antd'
import type { StaffEdition } from '../../domain/api/staff-editions-contract'
import { EDITION_KIND_NAMES } from '../../domain/editions/edition'
import type { EditionEvent } from '../../domain/editions/edition-workflow'
import { isPermitted } from '../../domain/staff/permissions'
import { formatDate } from '../../domain/text/dates'
import { EditionPhonePreview } from '../components/edition-phone-preview'
import { EditionStateTag } from '../components/edition-state-tag'
import { fileSizeText } from '../components/file-size-text'
import { HistoryList } from '../components/history-list'
import { momentText } from '../components/moment-text'
import { PageHeader } from '../components/page-header'
import { PhoneFrame } from '../components/phone-frame'
import { ProblemAlert } from '../components/problem-alert'
import { ReasonDialog } from '../components/reason-dialog'
import { useEditionStore } from '../stores/edition-store'
import { fieldWords, problemWords } from '../problem-words'
import { useSession } from '../stores/session-store'
import { ReviewChecklist } from '../components/review-checklist'

const DONE: Readonly<Record<EditionEvent, string>> = {
  submit: '已提交审核',
  recall: '已收回，可以修改了',
  approve: '已通过，村民现在就能看到',
  return: '已退回给录入人修改',
  withdraw: '已撤下，村民不再看到内容',
  discard: '已作废',
}

function factsOf(edition: StaffEdition, today: string): [string, string][] {
  const { payment } = edition
  return [
    ['类别', EDITION_KIND_NAMES[edition.kind]],
    ['公开范围', edition.divisionName],
    ...(payment
      ? ([
          ['所属期间', payment.period],
          ['公示期', `${formatDate(payment.publicityStart)}至${formatDate(payment.publicityEnd)}`],
        ] as [string, string][])
      : []),
    ['发布机构', payment?.office ?? edition.written?.office ?? ''],
    ['录入人', edition.authorName],
    ...(edition.submittedByName ? ([['提交人', edition.submittedByName]] as [string, string][]) : []),
    ['最近改动', momentText(edition.updatedAt, today)],
    ...(edition.publishedAt ? ([['公开时间', momentText(edition.publishedAt, today)]] as [string, string][]) : []),
  ]
}

/** One entry as the villager sees it, beside its facts, and the decisions that this person may take. */
export function EditionReviewScreen({ edition }: { edition: StaffEdition }) {
  const { staff, today } = useSession()
  const { message, modal } = App.useApp()
  const applyEvent = useEditionStore((store) => store.applyEvent)
  const endBatch = useEditionStore((store) => store.endBatch)
  const rows = useEditionStore((store) => store.rows)
  const loadRows = useEditionStore((store) => store.loadRows)
  const [asking, setAsking] = useState<'return' | 'withdraw' | 'withdraw-batch' | 'override' | null>(null)
  const [refusal, setRefusal] = useState<{ title: string; details: string[] } | null>(null)
  const showsRows = edition.preview.paymentList?.disclosure === 'rows'

  useEffect(() => {
    if (showsRows && rows.status === 'idle') void loadRows()
  }, [showsRows, rows.status, loadRows])

  const cause = async (event: EditionEvent, reason?: string): Promise<string | null> => {
    const problem = await applyEvent(event, reason === undefined ? {} : event === 'approve' ? { overrideReason: reason } : { reason })
    setRefusal(problem && reason === undefined ? { title: problemWords(problem), details: fieldWords(problem) } : null)
    if (problem === null) void message.success(DONE[event])
    return problem === null ? null : [problemWords(problem), ...fieldWords(problem)].join('')
  }
  const withdrawAll = async (reason: string): Promise<string | null> => {
    const problem = await endBatch(reason)
    if (problem === null) void message.success('整批名单已撤下')
    return problem === null ? null : [problemWords(problem), ...fieldWords(problem)].join('')
  }
  const findings = edition.findings.map((finding) => finding.message)
  const confirmApprove = () =>
    findings.length > 0 ? setAsking('override') : void modal.confirm({
      title: '通过并公开？',
      content: `“${edition.title}”会马上让${edition.divisionName}的村民看到，公开时间由系统记下。`,
      okText: '通过并公开',
      cancelText: '再看看',
      onOk: () => cause('approve'),
    })
  const may = (event: EditionEvent) => edition.events.includes(event)
  const ownWork = edition.state === 'submitted' && isPermitted(staff, 'review', edition.divisionCode) && !may('approve')
  const withdrawn = edition.state === 'withdrawn' || edition.state === 'returned'

  return (
    <>
      <PageHeader
        title={edition.title === '' ? '（还没有标题）' : edition.title}
        aside={<EditionStateTag state={edition.state} />}
        actions={
          <>
            {may('recall') ? <Button onClick={() => void cause('recall')}>收回修改</Button> : null}
            {may('return') ? <Button onClick={() => setAsking('return')}>退回修改</Button> : null}
            {may('withdraw') ? (
              <Button danger onClick={() => setAsking('withdraw')}>
                撤下
              </Button>
            ) : null}
            {edition.batch !== null && edition.batch.mayWithdraw && edition.batch.lists > 1 ? (
              <Button danger onClick={() => setAsking('withdraw-batch')}>
                整批撤下（{edition.batch.lists} 份）
              </Button>
            ) : null}
            {may('approve') ? (
              <Button type="primary" onClick={confirmApprove}>
                通过并公开
              </Button>
            ) : null}
          </>
        }
      />
      {refusal ? <ProblemAlert title={refusal.title} details={refusal.details} /> : null}
      {ownWork ? <ProblemAlert kind="info" title="这条信息是您写的、改过的或提交的，要由另一位审核员审核。" /> : null}
      {withdrawn && edition.reason ? <ProblemAlert kind="warning" title={`${edition.state === 'withdrawn' ? '撤下' : '退回'}的原因：${edition.reason}`} /> : null}
      {edition.state === 'submitted' && findings.length > 0 ? <ProblemAlert kind="warning" title="有疑似个人信息，录入人请审核员决定：确实应当公开的，通过时写明理由；不应当公开的，退回修改" details={findings} /> : null}
      {edition.warnings.length > 0 ? <ProblemAlert kind="warning" title="审核时请留意" details={edition.warnings} /> : null}
      <div className="editor-columns review-columns">
        <div className="sheet">
          {may('approve') ? <ReviewChecklist paymentList={edition.kind === 'payment-list'} /> : null}
          <h2 className="sheet-title">基本情况</h2>
          <dl className="facts">
            {factsOf(edition, today).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value === '' ? '（没有填）' : value}</dd>
              </div>
            ))}
          </dl>
          {edition.attachments.length > 0 ? (
            <>
              <h2 className="sheet-title">附件（{edition.attachments.length} 个）</h2>
              <ul className="attachment-list">
                {edition.attachments.map((attachment) => (
                  <li key={attachment.id}>
                    <a href={attachment.url} target="_blank" rel="noreferrer">
                      {attachment.fileName}
                    </a>
                    <span className="attachment-facts">
                      {fileSizeText(attachment.size)}
                      {attachment.textCheck === 'unreadable' ? <em> · 系统读不出里面的文字，请打开看一遍有没有个人信息</em> : ' · 文字已检查'}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <h2 className="sheet-title">经过</h2>
          <HistoryList history={edition.history} today={today} />
        </div>
        <PhoneFrame title={edition.state === 'published' || edition.state === 'withdrawn' ? '村民现在看到的' : '公开后村民看到的'}>
          <EditionPhonePreview edition={edition} rows={showsRows && rows.status === 'ready' ? rows.value.items : []} today={today} />
          {rows.status === 'failed' ? <p className="phone-note">{problemWords(rows.problem)}</p> : null}
          {showsRows && rows.status === 'ready' && rows.value.next !== null ? (
            <Button block onClick={() => void loadRows()}>
              再看 50 行
            </Button>
          ) : null}
        </PhoneFrame>
      </div>
      {asking === 'return' ? (
        <ReasonDialog title="退回修改" okText="退回" explanation="录入人会看到这段话，请写清哪里要改、怎么改。" onConfirm={(reason) => cause('return', reason)} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'override' ? (
        <ReasonDialog
          title="通过并公开疑似个人信息？"
          okText="通过并公开"
          explanation={`${findings.join('；')}。请写明为什么应当公开，例如“便民服务中心对外公布的值班电话”。理由会留在这条信息的经过里，请不要写号码。`}
          onConfirm={(reason) => cause('approve', reason)}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'withdraw-batch' ? (
        <ReasonDialog
          title={`撤下这一批的 ${edition.batch?.lists ?? 0} 份名单`}
          okText="整批撤下"
          explanation="同一个文件导入的各村名单，已公开的撤下并删除每一行，待审核的退回。村民会看到标题和这段原因，请不要写个人信息。"
          onConfirm={withdrawAll}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'withdraw' ? (
        <ReasonDialog title="撤下这条信息" okText="撤下" explanation="村民会看到标题和这段原因，看不到内容。请不要写个人信息。" onConfirm={(reason) => cause('withdraw', reason)} onClose={() => setAsking(null)} />
      ) : null}
    </>
  )
}
