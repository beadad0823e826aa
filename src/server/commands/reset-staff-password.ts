import { isPermitted } from '../../domain/staff/permissions'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { deleteSessionsOf, findStaff, forgetSignInFailures, updateStaffRow } from '../store/staff-store'
import type { CommandContext, StaffActor } from './command-context'
import { createOneTimePassword, hashPassword } from './hash-password'
import type { StaffSetUp } from './set-up-staff'
import { loginDigest } from './sign-in'
import { personNotFound } from './update-staff'
import { writeAuditEntry } from './write-audit-entry'

/** Gives a person a new one-time password, ends their sessions and unlocks the account. Refusals: not-found, own-account. */
export async function resetStaffPassword(context: CommandContext, actor: StaffActor, input: { id: string }): Promise<Outcome<StaffSetUp>> {
  const { db, clock } = context
  const oneTimePassword = createOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  return inTransaction(db, async (transaction) => {
    const staff = await findStaff(transaction, input.id)
    if (staff === null || !isPermitted(actor, 'manage-staff', staff.division_code)) return personNotFound()
    if (staff.id === actor.id) return refused('own-account', '自己的密码请用“修改密码”来改。')
    await updateStaffRow(transaction, staff.id, { password_hash: passwordHash, must_change_password: true })
    await deleteSessionsOf(transaction, staff.id, null)
    await forgetSignInFailures(transaction, loginDigest(staff.login))
    await writeAuditEntry(transaction, clock, { divisionCode: staff.division_code, actor, action: '重置密码', subject: staff.name })
    return accepted({ staff: { ...staff, must_change_password: true }, oneTimePassword })
  })
}
