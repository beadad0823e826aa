import { useCallback, useEffect, useMemo, useState } from 'react'
import { App, Button, Input, Select } from 'antd'
import type { StaffEdition } from '../../domain/api/staff-editions-contract'
import { EDITION_KIND_NAMES } from '../../domain/editions/edition'
import { NOTICE_TOPICS } from '../../domain/notices/topics'
import { SUBSIDIES } from '../../domain/subsidies/subsidy-catalogue'
import { formatDate, shanghaiTime } from '../../domain/text/dates'
import { staffAttachmentPath } from '../../client/resources/staff-editions-api'
import type { Problem } from '../../client/api-error'
import { AttachmentPanel } from '../components/attachment-panel'
import { EditionStateTag } from '../components/edition-state-tag'
import { editionSubject } from '../components/edition-subject'
import { FieldBox } from '../components/field-box'
import { LeaveToReviewer } from '../components/leave-to-reviewer'
import { PageHeader } from '../components/page-header'
import { PhoneFrame } from '../components/phone-frame'
import { ProblemAlert } from '../components/problem-alert'
import { SaveStatus } from '../components/save-status'
import { WrittenPhoneView } from '../components/written-phone-view'
import { BodyEditor } from '../editor/body-editor'
import { useAttachmentUploadsStore } from '../stores/attachment-uploads-store'
import { useEditionStore } from '../stores/edition-store'
import { fieldWords, problemWords } from '../problem-words'
import { useRouteStore } from '../stores/route-store'
import { useSession } from '../stores/session-store'
import { useWrittenDraftStore } from '../stores/written-draft-store'
import { ConflictDialog } from './conflict-dialog'
import { useLeaveGuard } from './use-leave-guard'
import { useSaveAfterSignIn } from './use-save-after-sign-in'

/** The draft of a notice or an explainer beside the telephone that will show it. */
export function WrittenEditorScreen({ edition: opened }: { edition: StaffEdition }) {
  const { staff, today } = useSession()
  const { message, modal } = App.useApp()
  const draft = useWrittenDraftStore()
  const { open, close, change, saveNow } = draft
  const uploads = useAttachmentUploadsStore((store) => store.uploads)
  const upload = useAttachmentUploadsStore((store) => store.upload)
  const removeAttachment = useAttachmentUploadsStore((store) => store.remove)
  const dismissUpload = useAttachmentUploadsStore((store) => store.dismiss)
  const replace = useEditionStore((store) => store.replace)
  const go = useRouteStore((store) => store.go)
  const [submitting, setSubmitting] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  /** The version that was refused; null before the first attempt, when an empty form isn't scolded. */
  const [refusedVersion, setRefusedVersion] = useState<number | null>(null)

  const { divisionCode, id, kind } = opened
  useEffect(() => {
    open(staff.id, opened)
    return close
  }, [open, close, staff.id, opened])
  useSaveAfterSignIn(saveNow)
  useLeaveGuard(draft.save.kind !== 'saved', saveNow)

  const imageAddress = useCallback((attachmentId: string) => staffAttachmentPath({ divisionCode, id }, attachmentId), [divisionCode, id])
  const inBody = useMemo(() => new Set(draft.written?.body.flatMap((block) => (block.type === 'image' ? [block.attachmentId] : [])) ?? []), [draft.written])

  const { edition, written } = draft
  if (edition === null || written === null || edition.id !== id) return null
  // Every save answers what still hinders submission, so a mended field is no longer scolded.
  const mended = refusedVersion !== null && edition.lockVersion !== refusedVersion
  const problems = refusedVersion === null ? [] : mended ? edition.problems : (problem?.fields ?? [])
  const problemsOf = (field: string) => problems.filter((one) => one.field === field || one.field?.startsWith(`${field}[`)).map((one) => one.message)
  const saveOnBlur = () => void saveNow()

  const handleSubmit = async (leaveToReviewer = false) => {
    setSubmitting(true)
    setProblem(null)
    const refusal = await draft.submit(leaveToReviewer)
    setSubmitting(false)
    setProblem(refusal)
    const now = useWrittenDraftStore.getState().edition
    setRefusedVersion(refusal === null ? null : (now?.lockVersion ?? null))
    if (refusal === null && now !== null) {
      void message.success('已提交，等审核员审核')
      replace(now)
    }
  }
  const handleDiscard = () => {
    void modal.confirm({
      title: '作废这份草稿？',
      content: '作废后不能再修改，也不会公开。',
      okText: '作废',
      okButtonProps: { danger: true },
      cancelText: '不作废',
      onOk: async () => {
        const refusal = await draft.discard()
        if (refusal === null) go({ screen: 'desk' })
        else void message.error(problemWords(refusal))
      },
    })
  }
  const handleRemove = async (attachmentId: string) => {
    const refusal = await removeAttachment({ divisionCode, id }, attachmentId)
    if (refusal !== null) void message.error(problemWords(refusal))
  }
  const uploadFiles = async (files: File[]) => {
    for (const file of files) await upload({ divisionCode, id }, file)
  }

  return (
    <>
      <PageHeader
        title={`${EDITION_KIND_NAMES[kind]} · ${edition.divisionName}`}
        aside={<EditionStateTag state={edition.state} />}
        detail={<SaveStatus save={draft.save} />}
        actions={
          <>
            <Button danger type="text" onClick={handleDiscard}>
              作废
            </Button>
            {draft.save.kind === 'failed' ? <Button onClick={() => void saveNow()}>再存一次</Button> : null}
            <Button type="primary" loading={submitting} onClick={() => void handleSubmit()}>
              提交审核
            </Button>
          </>
        }
      />
      {edition.state === 'returned' && edition.reason ? <ProblemAlert kind="warning" title={`审核员退回的原因：${edition.reason}`} /> : null}
      {draft.restorable ? (
        <ProblemAlert
          kind="info"
          title={`这台电脑上有 ${shanghaiTime(draft.restorable.changedAt)} 录入、没有存到服务器的内容。`}
          action={
            <span className="inline-actions">
              <Button size="small" type="primary" onClick={draft.restoreLocal}>
                恢复这些内容
              </Button>
              <Button size="small" onClick={draft.dropLocal}>
                不要了
              </Button>
            </span>
          }
        />
      ) : null}
      {problem && !mended ? <ProblemAlert title={problemWords(problem)} details={fieldWords(problem)} /> : null}
      {mended && problems.length > 0 ? <ProblemAlert title={`还有 ${problems.length} 处要改`} details={problems.map((one) => one.message)} /> : null}
      {problems.length > 0 ? <LeaveToReviewer edition={edition} busy={submitting} onLeave={() => void handleSubmit(true)} /> : null}
      {draft.save.kind === 'conflict' ? (
        <ConflictDialog theirs={draft.save.theirs} imageAddress={imageAddress} onKeepMine={() => void draft.keepMine()} onTakeTheirs={draft.takeTheirs} />
      ) : null}
      <div className="editor-columns">
        <div className="sheet editor-sheet">
          <FieldBox id="written-title" label="标题" problems={problemsOf('title')}>
            {(attributes) => (
              <Input.TextArea
                {...attributes}
                autoSize={{ minRows: 1, maxRows: 3 }}
                className="title-input"
                maxLength={200}
                value={written.title}
                onChange={(event) => change({ title: event.target.value.replace(/\n/g, '') })}
                onBlur={saveOnBlur}
              />
            )}
          </FieldBox>
          <div className="field-row">
            {kind === 'notice' ? (
              <FieldBox id="written-topic" label="主题" problems={problemsOf('topic')}>
                {(attributes) => (
                  <Select
                    {...attributes}
                    placeholder="选择主题"
                    value={written.topic === '' ? undefined : written.topic}
                    onChange={(topic: string) => change({ topic })}
                    onBlur={saveOnBlur}
                    options={NOTICE_TOPICS.map((topic) => ({ value: topic.code, label: topic.name }))}
                  />
                )}
              </FieldBox>
            ) : (
              <FieldBox id="written-subsidy" label="讲的是哪项补贴（可不选）" problems={problemsOf('subsidyCode')}>
                {(attributes) => (
                  <Select
                    {...attributes}
                    placeholder="选择补贴项目"
                    allowClear
                    value={written.subsidyCode === '' ? undefined : written.subsidyCode}
                    onChange={(code?: string) => change({ subsidyCode: code ?? '' })}
                    onBlur={saveOnBlur}
                    options={SUBSIDIES.map((subsidy) => ({ value: subsidy.code, label: subsidy.name }))}
                  />
                )}
              </FieldBox>
            )}
            <FieldBox id="written-office" label="发布机构" problems={problemsOf('office')}>
              {(attributes) => (
                <Input
                  {...attributes}
                  maxLength={100}
                  value={written.office}
                  placeholder="例如：妙山村村民委员会"
                  onChange={(event) => change({ office: event.target.value })}
                  onBlur={saveOnBlur}
                />
              )}
            </FieldBox>
          </div>
          <FieldBox id="written-body" label="正文" hint="可以从 Word、WPS 里复制粘贴：标题、列表、表格会保留，字体和颜色会去掉。" problems={problemsOf('body')} asGroup>
            {() => (
              <BodyEditor
                labelId="written-body-label"
                blocks={written.body}
                revision={draft.bodyRevision}
                imageAddress={imageAddress}
                onChange={(body) => change({ body })}
                onBlur={saveOnBlur}
                onNotice={(sentence) => void message.info(sentence, 6)}
                onUploadImage={async (file) => {
                  const uploaded = await upload({ divisionCode, id }, file)
                  return uploaded === null || uploaded.image === null ? null : { attachmentId: uploaded.attachment.id, ...uploaded.image }
                }}
              />
            )}
          </FieldBox>
          <AttachmentPanel
            attachments={edition.attachments}
            inBody={inBody}
            uploads={uploads.filter((one) => one.editionId === id)}
            onUpload={(files) => void uploadFiles(files)}
            onDismiss={dismissUpload}
            onRemove={(attachmentId) => void handleRemove(attachmentId)}
          />
        </div>
        <PhoneFrame>
          <WrittenPhoneView
            kindName={EDITION_KIND_NAMES[kind]}
            title={written.title}
            office={written.office}
            subject={editionSubject(kind, written)}
            divisionName={edition.divisionName}
            dateText={formatDate(today)}
            body={written.body}
            attachments={edition.attachments}
            imageAddress={imageAddress}
          />
        </PhoneFrame>
      </div>
    </>
  )
}
