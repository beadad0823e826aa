import { keepsOwnRecords, type RetentionCause } from '../../domain/disclosure/retention-rules'
import type { Clock } from '../clock'
import { createId } from '../store/create-id'
import type { DatabaseTransaction } from '../store/database-schema'
import type { EditionRow } from '../store/editions-store'
import { deletePaymentRows } from '../store/payments-store'
import { deleteHouseholdPayments, deleteVillageRows } from '../store/recipients-store'
import { insertRetentionRecord, removeJob } from '../store/retention-store'
import { SYSTEM_NAME } from './write-audit-entry'

/**
 * Destroys every line that the server shows of a payment list, to everyone or to its own village, with what lines are searched by, and enters it in
 * the record of retention, all in the transaction of the deed that causes it. Totals stay, and so do the households' own records unless the list was
 * wrong or never public. Returns the number of lines. `actor` null: the rounds of the server.
 */
export async function destroyListRows(
  transaction: DatabaseTransaction, clock: Clock, edition: Pick<EditionRow, 'division_code' | 'id' | 'title'>, cause: RetentionCause,
  actor: { id: string; name: string } | null,
): Promise<number> {
  const { division_code: divisionCode, id, title } = edition
  const rowsDestroyed = (await deletePaymentRows(transaction, divisionCode, id)) + (await deleteVillageRows(transaction, divisionCode, id))
  if (!keepsOwnRecords(cause)) await deleteHouseholdPayments(transaction, divisionCode, id)
  await removeJob(transaction, { division_code: divisionCode, kind: 'end-publicity', subject_id: id })
  await insertRetentionRecord(transaction, {
    division_code: divisionCode, id: createId(clock), at: clock.now(), edition_id: id, title, cause, rows_destroyed: rowsDestroyed,
    staff_id: actor?.id ?? null, staff_name: actor?.name ?? SYSTEM_NAME,
  })
  return rowsDestroyed
}
