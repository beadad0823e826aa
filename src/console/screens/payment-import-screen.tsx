import { useEffect, useRef } from 'react'
import { App, Button, Progress, Select } from 'antd'
import { divisionLevel } from '../../domain/divisions/division'
import { EditionStateTag } from '../components/edition-state-tag'
import { templateAddress } from '../../client/resources/staff-payment-batches-api'
import { DivisionSelect } from '../components/division-select'
import { FieldBox } from '../components/field-box'
import { FileDrop } from '../components/file-drop'
import { ImportDetailsForm } from '../components/import-details-form'
import { ImportPreviewView } from '../components/import-preview-view'
import { LoadableView } from '../components/loadable-view'
import { PageHeader } from '../components/page-header'
import { ProblemAlert } from '../components/problem-alert'
import { useDivisionsStore } from '../stores/divisions-store'
import { usePaymentImportStore } from '../stores/payment-import-store'
import { fieldWords, problemWords } from '../problem-words'
import { routeHash } from '../route'
import { useSession } from '../stores/session-store'
import { useSubsidiesStore } from '../stores/subsidies-store'

/** From the township's own workbook to draft lists: choose, read, look, store. */
export function PaymentImportScreen() {
  const { staff, today } = useSession()
  const divisions = useDivisionsStore((store) => store.divisions)
  const loadDivisions = useDivisionsStore((store) => store.load)
  const subsidies = useSubsidiesStore((store) => store.subsidies)
  const loadSubsidies = useSubsidiesStore((store) => store.load)
  const { message } = App.useApp()
  const { divisionCode, subsidyCode, file, mapping, step, choose, read, map, readAgain, downloadMarked, store, startOver } = usePaymentImportStore()

  useEffect(() => {
    void loadDivisions()
    void loadSubsidies()
  }, [loadDivisions, loadSubsidies])
  useEffect(() => {
    if (divisionCode === '') choose({ divisionCode: staff.divisionCode })
  }, [choose, divisionCode, staff.divisionCode])

  const previewSection = useRef<HTMLElement>(null)
  const digest = step.kind === 'read' ? step.preview.fileDigest : null
  useEffect(() => {
    if (digest !== null) previewSection.current?.scrollIntoView({ block: 'start' })
  }, [digest])

  const busy = step.kind === 'reading' || step.kind === 'storing'
  const ready = divisionCode !== '' && subsidyCode !== ''
  const preview = step.kind === 'read' || step.kind === 'storing' ? step.preview : null

  const handleDownload = async () => {
    const problem = await downloadMarked()
    if (problem !== null) void message.error(problemWords(problem))
  }

  if (step.kind === 'stored') {
    return (
      <>
        <PageHeader title="已导入，还没有公开" detail="每个村（社区）一份草稿。请逐份核对，再提交审核。" actions={<Button onClick={startOver}>再导入一份</Button>} />
        <section className="sheet">
          <ul className="created-lists">
            {step.created.editions.map((edition) => (
              <li key={edition.id}>
                <EditionStateTag state="draft" />
                <a href={routeHash({ screen: 'edition', divisionCode: edition.divisionCode, id: edition.id })}>{edition.divisionName}</a>
                <span>{edition.recipients} 户（人）</span>
              </li>
            ))}
          </ul>
        </section>
      </>
    )
  }

  return (
    <>
      <PageHeader title="导入补贴名单" detail="直接用镇街自己的表格，不用改格式。身份证号、银行卡号、电话只用来核对，不存原号，也不会公开。" />
      <section className="sheet">
        <h2 className="sheet-title">第一步 选补贴、选范围、选文件</h2>
        <LoadableView value={subsidies} onRetry={() => void loadSubsidies()}>
          {(choices) => {
            const chosen = choices.find((choice) => choice.code === subsidyCode)
            return (
              <>
                <div className="field-row">
                  <FieldBox id="import-subsidy" label="补贴项目">
                    {(attributes) => (
                      <Select
                        {...attributes}
                        disabled={busy}
                        placeholder="选择补贴项目"
                        value={subsidyCode === '' ? undefined : subsidyCode}
                        onChange={(code: string) => choose({ subsidyCode: code })}
                        options={choices.map((choice) => ({ value: choice.code, label: choice.name }))}
                      />
                    )}
                  </FieldBox>
                  <FieldBox id="import-division" label="名单属于哪里">
                    {(attributes) => (
                      <DivisionSelect
                        id={attributes.id}
                        disabled={busy || divisionLevel(staff.divisionCode) === 'village'}
                        divisions={divisions.status === 'ready' ? divisions.value.divisions : []}
                        scope={staff.divisionCode}
                        value={divisionCode}
                        onChange={(code) => choose({ divisionCode: code })}
                      />
                    )}
                  </FieldBox>
                </div>
                {chosen ? (
                  <p className="disclosure-note">
                    表格里要有：{chosen.requiredColumns.join('、')}。{chosen.disclosureNote} 没有现成表格的，可以<a href={templateAddress(chosen.code)} download>下载空白样表</a>。
                  </p>
                ) : null}
              </>
            )
          }}
        </LoadableView>
        {step.kind === 'choosing' && step.problem ? <ProblemAlert title={problemWords(step.problem)} details={fieldWords(step.problem)} /> : null}
        {step.kind === 'reading' ? (
          <div className="import-progress" role="status">
            <span>{step.percent < 100 ? `正在上传“${file?.name ?? ''}”` : '已上传，正在逐行核对，请稍等'}</span>
            <Progress percent={step.percent} status="active" showInfo={step.percent < 100} />
          </div>
        ) : (
          <FileDrop
            accept=".xlsx,.xls,.csv"
            buttonText={file ? '换一个文件' : '选择表格'}
            hint={ready ? (file ? `现在的文件：${file.name}。改好后可以再选一次。` : '或把表格拖到这里。.xlsx、.xls、.csv 都行，不超过 20 MB。') : '先选好补贴项目和范围。'}
            disabled={!ready || busy}
            compact={file !== null}
            onFile={(chosen) => void read(chosen)}
          />
        )}
      </section>
      {preview ? (
        <section className="sheet" ref={previewSection}>
          <h2 className="sheet-title">第二步 核对</h2>
          <ImportPreviewView
            key={`${preview.fileDigest} ${preview.lists.length > 0}`}
            preview={preview}
            subsidyCode={subsidyCode}
            mapping={mapping}
            onMap={map}
            onReadAgain={(rowsFrom) => void readAgain(rowsFrom)}
            onDownloadMarked={() => void handleDownload()}
          />
        </section>
      ) : null}
      {preview?.acceptable ? (
        <section className="sheet">
          <h2 className="sheet-title">第三步 填好期间和公示日期</h2>
          {step.kind === 'read' && step.problem ? <ProblemAlert title={problemWords(step.problem)} details={fieldWords(step.problem)} /> : null}
          <ImportDetailsForm
            subsidyCode={subsidyCode}
            listCount={preview.lists.length}
            totalFen={preview.lists.reduce((sum, list) => sum + list.totals.amountFen, 0)}
            busy={step.kind === 'storing'}
            suggested={{ period: `${today.slice(0, 4)}年度`, office: '' }}
            onStore={(details) => void store(details)}
          />
          {step.kind === 'storing' ? (
            <div className="import-progress" role="status">
              <span>正在保存名单</span>
              <Progress percent={step.percent} status="active" showInfo={false} />
            </div>
          ) : null}
        </section>
      ) : null}
    </>
  )
}
