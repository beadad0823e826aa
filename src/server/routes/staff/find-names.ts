import type { StaffNames } from '../../presenters/present-staff-edition'
import type { Database } from '../../store/database-schema'
import { listDivisionNames } from '../../store/divisions-store'
import type { EditionRow } from '../../store/editions-store'
import { listStaffNames } from '../../store/staff-store'

/** Names of the places and people that these editions mention. */
export async function findNames(db: Database, rows: readonly EditionRow[]): Promise<StaffNames> {
  const people = rows.flatMap((row) => [row.author_id, row.submitted_by]).filter((id) => id !== null)
  const [divisions, staff] = await Promise.all([listDivisionNames(db, rows.map((row) => row.division_code)), listStaffNames(db, people)])
  return { divisions, staff }
}
