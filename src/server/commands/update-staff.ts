import { cleanText } from '../../domain/editions/parse-body-blocks'
import { isPermitted, STAFF_ROLE_NAMES, type StaffRole } from '../../domain/staff/permissions'
import { accepted, refused, type FieldProblem, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { deleteSessionsOf, findStaff, lockAdministrators, updateStaffRow, type StaffRow } from '../store/staff-store'
import type { CommandContext, StaffActor } from './command-context'
import { divisionProblems, nameProblems } from './set-up-staff'
import { writeAuditEntry } from './write-audit-entry'

export interface UpdateStaffInput {
  id: string
  name?: string
  role?: StaffRole
  divisionCode?: string
  active?: boolean
}

/**
 * Changes, closes or reopens an account; closing and any change of role or division end its sessions.
 * Refusals: not-found, forbidden, own-account, last-administrator, unfit-person.
 */
export async function updateStaff(context: CommandContext, actor: StaffActor, input: UpdateStaffInput): Promise<Outcome<StaffRow>> {
  const { db, clock } = context
  return inTransaction(db, async (transaction) => {
    const staff = await findStaff(transaction, input.id)
    if (staff === null || !isPermitted(actor, 'manage-staff', staff.division_code)) return personNotFound()
    const changed: StaffRow = {
      ...staff, name: input.name === undefined ? staff.name : cleanText(input.name), role: input.role ?? staff.role,
      division_code: input.divisionCode ?? staff.division_code, active: input.active ?? staff.active,
    }
    const moved = changed.role !== staff.role || changed.division_code !== staff.division_code
    if (staff.id === actor.id && (moved || !changed.active)) return refused('own-account', '不能停用自己的账号，也不能改自己的角色和单位，请找另一位管理员。')
    if (!isPermitted(actor, 'manage-staff', changed.division_code)) return refused('forbidden', '您的账号不能把人调到这个村（镇街）。')
    const problems: FieldProblem[] = [...nameProblems(changed.name), ...(await divisionProblems({ db: transaction, clock }, changed.role, changed.division_code))]
    if (problems.length > 0) return refused('unfit-person', '没有保存：有需要修改的地方。', problems)
    if (staff.role === 'administrator' && staff.active && (moved || !changed.active)) {
      const administrators = await lockAdministrators(transaction, staff.division_code)
      if (administrators.every((id) => id === staff.id)) return refused('last-administrator', '这是本单位最后一位管理员，先建好另一位管理员再停用或调整。')
    }
    await updateStaffRow(transaction, staff.id, { name: changed.name, role: changed.role, division_code: changed.division_code, active: changed.active })
    if (moved || !changed.active) await deleteSessionsOf(transaction, staff.id, null)
    await writeAuditEntry(transaction, clock, { divisionCode: changed.division_code, actor, action: actionName(staff, changed), subject: `${changed.name}（${STAFF_ROLE_NAMES[changed.role]}）` })
    return accepted(changed)
  })
}

/** Said of a person who isn't there, and of one outside the administrator's scope alike. */
export function personNotFound() {
  return refused('not-found', '没有找到这个人，或不归您的账号管。')
}

function actionName(before: StaffRow, after: StaffRow): string {
  if (before.active && !after.active) return '停用账号'
  return !before.active && after.active ? '恢复账号' : '修改账号'
}
