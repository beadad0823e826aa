import { findPasswordProblems } from '../../domain/staff/password-rules'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { deleteSessionsOf, findStaff, updateStaffRow } from '../store/staff-store'
import type { CommandContext, StaffActor } from './command-context'
import { hashPassword, verifyPassword } from './hash-password'
import { writeAuditEntry } from './write-audit-entry'

export interface ChangePasswordInput {
  currentPassword: string
  newPassword: string
  /** The session that stays; every other of this person ends. */
  tokenDigest: string
}

/** Changes one's own password. Refusals: wrong-password, unfit-password (all problems at once). */
export async function changePassword(context: CommandContext, actor: StaffActor, input: ChangePasswordInput): Promise<Outcome<null>> {
  const { db, clock } = context
  const staff = await findStaff(db, actor.id)
  if (staff === null || !(await verifyPassword(staff.password_hash, input.currentPassword))) {
    return refused('wrong-password', '原密码不对，请重新输入。', [{ field: 'currentPassword', message: '原密码不对，请重新输入。' }])
  }
  const problems = findPasswordProblems(input.newPassword, staff.login)
  if (input.newPassword === input.currentPassword) problems.push({ field: 'newPassword', message: '新密码和原密码一样，请换一个。' })
  if (problems.length > 0) return refused('unfit-password', '新密码不合要求，请换一个。', problems)
  const passwordHash = await hashPassword(input.newPassword)
  await inTransaction(db, async (transaction) => {
    await updateStaffRow(transaction, staff.id, { password_hash: passwordHash, must_change_password: false })
    await deleteSessionsOf(transaction, staff.id, input.tokenDigest)
    await writeAuditEntry(transaction, clock, { divisionCode: staff.division_code, actor, action: '修改密码', subject: staff.name })
  })
  return accepted(null)
}
