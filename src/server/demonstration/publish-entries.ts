import { isWithinDivision } from '../../domain/divisions/division'
import { addDays } from '../../domain/text/dates'
import { addAttachment, type AttachmentCommandContext } from '../commands/add-attachment'
import { applyEditionEvent } from '../commands/apply-edition-event'
import type { EditionKey, StaffActor } from '../commands/command-context'
import { createEdition } from '../commands/create-edition'
import { importPaymentBatch } from '../commands/import-payment-batch'
import type { PaymentCommandContext } from '../commands/read-payment-workbook'
import { saveEdition } from '../commands/save-edition'
import type { DemonstrationNotice } from './demonstration-notice'
import { expectAccepted } from './expect-accepted'
import type { DemonstrationExplainer } from './explainers'
import type { DemonstrationPaymentFile } from './payment-files'
import { resolveDates } from './resolve-dates'
import type { UnpublishedNotice } from './unpublished-notices'
import type { WalkingClock } from './walking-clock'
import { writeBody, type AttachedPicture } from './write-body'

/** The people at work and the time it is for them. */
export interface DemonstrationDesk {
  context: PaymentCommandContext & AttachmentCommandContext
  /** The clock of `context`. */
  walking: WalkingClock
  staff: readonly StaffActor[]
  /** Contents of the fixtures folder, by file name. */
  files: ReadonlyMap<string, Buffer>
}

type Written = DemonstrationNotice | DemonstrationExplainer | UnpublishedNotice
type Version = EditionKey & { lockVersion: number }

/** Writes a notice or an explainer the afternoon before, submits it in the morning and has it reviewed at noon, as far as it is to get. */
export async function publishWritten(desk: DemonstrationDesk, entry: Written, minute: number): Promise<void> {
  const { context, walking } = desk
  const editor = editorOf(desk, entry.divisionCode)
  const publishedAt = walking.momentOf(entry.daysAgo, 11, minute)
  const title = resolveDates(entry.title, publishedAt)
  const isNotice = 'topic' in entry
  walking.goTo(entry.daysAgo + 1, 15, minute)
  const created = expectAccepted(title, await createEdition(context, editor, { kind: isNotice ? 'notice' : 'explainer', divisionCode: entry.divisionCode }))
  const pictures = isNotice ? await attachFiles(desk, editor, entry, created) : new Map<string, AttachedPicture>()
  const saved = expectAccepted(title, await saveEdition(context, editor, {
    ...created,
    written: {
      title, office: entry.office, topic: isNotice ? entry.topic : '', subsidyCode: isNotice ? '' : entry.subsidyCode,
      body: writeBody(resolveDates(entry.text, publishedAt), pictures),
    },
  }))
  const state = 'state' in entry ? entry.state : 'published'
  if (state === 'draft') return
  walking.goTo(entry.daysAgo, 9, minute)
  const submitted = expectAccepted(title, await applyEditionEvent(context, editor, { ...saved, event: 'submit' }))
  if (state === 'submitted') return
  walking.goTo(entry.daysAgo, 11, minute)
  await review(desk, editor, submitted, 'state' in entry && entry.state === 'returned' ? entry.reason : null)
}

/** Attaches the files of a notice; returns the pictures among them by the name a villager sees. */
async function attachFiles({ context, files }: DemonstrationDesk, editor: StaffActor, entry: DemonstrationNotice, key: EditionKey): Promise<Map<string, AttachedPicture>> {
  const pictures = new Map<string, AttachedPicture>()
  for (const { file, fileName } of entry.attachments ?? []) {
    const input = { divisionCode: key.divisionCode, editionId: key.id, fileName, bytes: fixture(files, file) }
    const { id: attachmentId, width, height } = expectAccepted(fileName, await addAttachment(context, editor, input))
    if (width !== null && height !== null) pictures.set(fileName, { attachmentId, width, height })
  }
  return pictures
}

/** Imports a workbook and brings all its lists as far as they are to get. */
export async function publishPaymentFile(desk: DemonstrationDesk, file: DemonstrationPaymentFile): Promise<void> {
  const { context, walking } = desk
  const editor = editorOf(desk, file.divisionCode)
  const today = walking.today()
  walking.goTo(file.daysAgo, 8, 30)
  const { divisionCode, subsidyCode, period, office, remark, fileName } = file
  const imported = expectAccepted(fileName, await importPaymentBatch(context, editor, {
    divisionCode, subsidyCode, period, office, remark, fileName, bytes: fixture(desk.files, fileName),
    publicityStart: addDays(today, file.publicity.from), publicityEnd: addDays(today, file.publicity.to),
  }))
  for (const [index, edition] of imported.editions.entries()) {
    walking.goTo(file.daysAgo, 9, index)
    const submitted = expectAccepted(fileName, await applyEditionEvent(context, editor, { divisionCode: edition.divisionCode, id: edition.id, lockVersion: 1, event: 'submit' }))
    walking.goTo(file.daysAgo, 10, 2 * index)
    if (file.state === 'published') await review(desk, editor, submitted, null)
  }
}

function fixture(files: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const bytes = files.get(name)
  if (bytes === undefined) throw new Error(`the demonstration has no file ${name}`)
  return bytes
}

async function review(desk: DemonstrationDesk, editor: StaffActor, version: Version, reasonToReturn: string | null): Promise<void> {
  const { divisionCode, id, lockVersion } = version
  const decision = reasonToReturn === null ? { event: 'approve' as const } : { event: 'return' as const, reason: reasonToReturn }
  const reviewer = closest(desk.staff.filter(({ role }) => role === 'reviewer'), divisionCode)
  if (reviewer.id === editor.id) throw new Error('the demonstration needs a reviewer who is not the editor')
  expectAccepted(`review in ${divisionCode}`, await applyEditionEvent(desk.context, reviewer, { divisionCode, id, lockVersion, ...decision }))
}

function editorOf(desk: DemonstrationDesk, divisionCode: string): StaffActor {
  return closest(desk.staff.filter(({ role }) => role === 'village-editor' || role === 'township-editor'), divisionCode)
}

/** Whoever is responsible for the smallest division around this one. */
function closest(staff: readonly StaffActor[], divisionCode: string): StaffActor {
  const responsible = staff.filter((actor) => isWithinDivision(divisionCode, actor.divisionCode))
  const [first] = responsible.sort((left, right) => right.divisionCode.length - left.divisionCode.length)
  if (first === undefined) throw new Error(`the demonstration has nobody for ${divisionCode}`)
  return first
}
