import type { StaffPerson } from '../../domain/api/staff-people-contract'
import type { StaffSession } from '../../domain/api/staff-session-contract'
import { shanghaiDate } from '../../domain/text/dates'
import type { StaffRow } from '../store/staff-store'

/** A member of staff for administrators; never the password's hash. */
export function presentStaffPerson(row: StaffRow, divisionName: string, lockedUntil: Date | null): StaffPerson {
  return {
    id: row.id, login: row.login, name: row.name, role: row.role, divisionCode: row.division_code, divisionName, active: row.active,
    lockedUntil: lockedUntil?.toISOString() ?? null, lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
  }
}

/** Who is signed in. */
export function presentStaffSession(row: StaffRow, divisionName: string, demonstration: boolean, now: Date): StaffSession {
  return {
    staff: { id: row.id, login: row.login, name: row.name, role: row.role, divisionCode: row.division_code, divisionName, mustChangePassword: row.must_change_password },
    demonstration, today: shanghaiDate(now),
  }
}
