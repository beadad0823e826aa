import type { StaffEdition } from '../../../domain/api/staff-editions-contract'
import { findEditionFindings } from '../../../domain/editions/edition-findings'
import { findEditionProblems } from '../../../domain/editions/edition-problems'
import { isPermitted } from '../../../domain/staff/permissions'
import { shanghaiDate } from '../../../domain/text/dates'
import { accepted, type Outcome } from '../../../domain/text/outcome'
import { checkedEdition } from '../../commands/apply-edition-event'
import type { EditionKey, StaffActor } from '../../commands/command-context'
import { editionNotFound } from '../../commands/edition-refusals'
import { findBatchOf } from '../../commands/end-batch'
import type { RouteContext } from '../../http/api-server'
import { presentContact, presentSupervisionPhone } from '../../presenters/present-division'
import { presentStaffEdition } from '../../presenters/present-staff-edition'
import { listAttachments } from '../../store/attachments-store'
import { listEditionHistory } from '../../store/audit-store'
import { listLineage } from '../../store/divisions-store'
import { findEdition, findExplainerOf, type EditionRow } from '../../store/editions-store'
import { findNames } from './find-names'

/** The edition of a staff address, if it lies in the reader's scope. Refusal: not-found. */
export async function findStaffEdition({ db }: Pick<RouteContext, 'db'>, actor: StaffActor, key: EditionKey): Promise<Outcome<EditionRow>> {
  const edition = isPermitted(actor, 'read', key.divisionCode) ? await findEdition(db, key.divisionCode, key.id) : null
  return edition === null ? editionNotFound() : accepted(edition)
}

/** Everything the console shows of one edition. */
export async function readStaffEdition({ db, clock }: RouteContext, actor: StaffActor, edition: EditionRow): Promise<StaffEdition> {
  const now = clock.now()
  const today = shanghaiDate(now)
  const lineage = await listLineage(db, edition.division_code)
  const settled = !['draft', 'returned', 'submitted'].includes(edition.state)
  const [names, attachments, history, checked, batch, explainer] = await Promise.all([
    findNames(db, [edition]),
    listAttachments(db, edition.division_code, edition.id),
    listEditionHistory(db, edition.division_code, edition.id),
    settled ? null : checkedEdition(db, edition),
    findBatchOf(db, actor, edition),
    edition.kind === 'payment-list' ? findExplainerOf(db, lineage.map(({ code }) => code), edition.subsidy_code) : null,
  ])
  const divisionName = names.divisions.get(edition.division_code) ?? ''
  return presentStaffEdition({
    edition, actor, names, attachments, history, batch,
    problems: checked === null ? [] : findEditionProblems(checked, today),
    findings: checked === null ? [] : findEditionFindings(checked),
    surroundings: { divisionName, contact: presentContact(lineage), supervisionPhone: presentSupervisionPhone(lineage), explainer, today, now },
  })
}
