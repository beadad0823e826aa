import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { DEMONSTRATION_ACCOUNTS } from '../../domain/staff/demonstration-accounts'
import type { AttachmentInspector } from '../attachments/attachment-inspection'
import type { StaffActor } from '../commands/command-context'
import { setUpStaff } from '../commands/set-up-staff'
import type { Clock } from '../clock'
import { inTransaction } from '../database/in-transaction'
import { projectRoot } from '../project-root'
import type { Database } from '../store/database-schema'
import type { MatchingKey } from '../matching-key/matching-key'
import { findStaffByLogin } from '../store/staff-store'
import { DEMONSTRATION_CONTACTS } from './contacts'
import type { DemonstrationNotice } from './demonstration-notice'
import { expectAccepted } from './expect-accepted'
import { DEMONSTRATION_EXPLAINERS } from './explainers'
import { BAGONGSHAN_VILLAGE_NOTICES } from './notices-bagongshan-villages'
import { COMMUNITY_NOTICES } from './notices-communities'
import { DISTRICT_NOTICES } from './notices-district'
import { MIAOSHAN_NOTICES } from './notices-miaoshan'
import { SHANWANG_RIVERSIDE_NOTICES } from './notices-shanwang-riverside'
import { SHANWANG_VILLAGE_NOTICES } from './notices-shanwang-villages'
import { TOWN_NOTICES } from './notices-towns'
import { DEMONSTRATION_PAYMENT_FILES } from './payment-files'
import { publishPaymentFile, publishWritten, type DemonstrationDesk } from './publish-entries'
import { readAhead } from './read-ahead'
import { UNPUBLISHED_NOTICES } from './unpublished-notices'
import { WalkingClock } from './walking-clock'
import type { WorkbookReader } from '../workbooks/workbook-reader'

export interface DemonstrationParts {
  db: Database
  /** Tells the day of the load; everything published lies before it. */
  clock: Clock
  workbookReader: WorkbookReader
  attachmentInspector: AttachmentInspector
  matchingKey: MatchingKey
}

/** Accounts are opened before anything is written. */
const DAYS_SINCE_OPENING = 130

const PUBLISHED_NOTICES: readonly DemonstrationNotice[] = [
  ...DISTRICT_NOTICES, ...TOWN_NOTICES, ...MIAOSHAN_NOTICES, ...BAGONGSHAN_VILLAGE_NOTICES, ...SHANWANG_VILLAGE_NOTICES,
  ...SHANWANG_RIVERSIDE_NOTICES, ...COMMUNITY_NOTICES,
]

/**
 * Fills an empty database with the demonstration district, through the same commands as real work: editors write, import and submit,
 * reviewers publish. All of it or nothing; a database that has it already is left as it is. Throws when a text or workbook of ours is refused.
 */
export async function loadDemonstration({ db, clock, workbookReader, attachmentInspector, matchingKey }: DemonstrationParts): Promise<void> {
  if (await isLoaded(db)) return
  const workbooks = await readFixtures(DEMONSTRATION_PAYMENT_FILES.map(({ fileName }) => fileName))
  const attached = await readFixtures(PUBLISHED_NOTICES.flatMap(({ attachments = [] }) => attachments.map(({ file }) => file)))
  const files = new Map([...workbooks, ...attached])
  const readBefore = await readAhead(workbookReader, workbooks)
  await inTransaction(db, async (transaction) => {
    if (await isLoaded(transaction)) return
    const walking = new WalkingClock(clock.now())
    const context = { db: transaction, clock: walking, workbookReader: readBefore, attachmentInspector, matchingKey }
    walking.goTo(DAYS_SINCE_OPENING, 9, 0)
    const staff = await openAccounts(context)
    for (const { divisionCode, office, phone, supervisionPhone } of DEMONSTRATION_CONTACTS) {
      await transaction.updateTable('divisions').where('code', '=', divisionCode)
        .set({ contact_office: office, contact_phone: phone, supervision_phone: supervisionPhone }).execute()
    }
    const desk: DemonstrationDesk = { context, walking, staff, files }
    for (const entry of entriesInOrder()) {
      if ('fileName' in entry.content) await publishPaymentFile(desk, entry.content)
      else await publishWritten(desk, entry.content, entry.minute)
    }
  })
}

async function isLoaded(db: Database): Promise<boolean> {
  const first = DEMONSTRATION_ACCOUNTS[0]
  return first !== undefined && (await findStaffByLogin(db, first.login)) !== null
}

/** Files that entries are made of, by name; they lie beside the script that writes them. */
async function readFixtures(names: readonly string[]): Promise<Map<string, Buffer>> {
  const folder = path.join(projectRoot(), 'tests', 'fixtures', 'demonstration')
  const read = names.map(async (name) => [name, await readFile(path.join(folder, name))] as const)
  return new Map(await Promise.all(read))
}

async function openAccounts(context: DemonstrationDesk['context']): Promise<StaffActor[]> {
  const staff: StaffActor[] = []
  for (const { login, name, role, divisionCode, password } of DEMONSTRATION_ACCOUNTS) {
    const opened = expectAccepted(`account ${login}`, await setUpStaff(context, { login, name, role, divisionCode, password }))
    staff.push({ id: opened.staff.id, name, role, divisionCode })
  }
  return staff
}

/** Oldest first, so that the record of who did what reads like a diary; each with a minute of its day. */
function entriesInOrder() {
  const written = [...PUBLISHED_NOTICES, ...DEMONSTRATION_EXPLAINERS, ...UNPUBLISHED_NOTICES]
  return [...written, ...DEMONSTRATION_PAYMENT_FILES]
    .map((content, index) => ({ content, minute: (index * 7) % 60 }))
    .sort((left, right) => right.content.daysAgo - left.content.daysAgo || left.minute - right.minute)
}
