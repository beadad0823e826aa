import { divisionLevel } from '../../domain/divisions/division'
import { describePersonalData } from '../../domain/editions/edition-problems'
import { cleanText } from '../../domain/editions/parse-body-blocks'
import { findPasswordProblems } from '../../domain/staff/password-rules'
import { ROLE_LEVELS, STAFF_ROLE_NAMES, type StaffRole } from '../../domain/staff/permissions'
import { findLoginProblem } from '../../domain/staff/sign-in-rules'
import { accepted, refused, type FieldProblem, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import { createId } from '../store/create-id'
import { findDivision } from '../store/divisions-store'
import { insertStaff, type StaffRow } from '../store/staff-store'
import type { CommandContext, StaffActor } from './command-context'
import { createOneTimePassword, hashPassword } from './hash-password'
import { writeAuditEntry } from './write-audit-entry'

export interface SetUpStaffInput {
  login: string
  name: string
  role: StaffRole
  divisionCode: string
  /** Null: a one-time password is made, which must be changed at the first sign-in. */
  password: string | null
}

export interface StaffSetUp {
  staff: StaffRow
  /** Shown once; only its hash is stored. Null when a password was given. */
  oneTimePassword: string | null
}

/**
 * Opens an account. Without an actor for the command line and the demonstration; people go through createStaff, which asks for permission first.
 * Refusals: unfit-person (all problems with their fields), login-taken.
 */
export async function setUpStaff(context: CommandContext, input: SetUpStaffInput, actor: StaffActor | null = null): Promise<Outcome<StaffSetUp>> {
  const { db, clock } = context
  const login = input.login.trim()
  const name = cleanText(input.name)
  const problems = [...loginProblems(login), ...nameProblems(name), ...(await divisionProblems(context, input.role, input.divisionCode))]
  if (input.password !== null) problems.push(...findPasswordProblems(input.password, login))
  if (problems.length > 0) return refused('unfit-person', '没有建成账号：有需要修改的地方。', problems)
  const oneTimePassword = input.password === null ? createOneTimePassword() : null
  const staff: StaffRow = {
    id: createId(clock), login, name, role: input.role, division_code: input.divisionCode, password_hash: await hashPassword(input.password ?? oneTimePassword ?? ''),
    must_change_password: input.password === null, active: true, last_sign_in_at: null, created_at: clock.now(),
  }
  return inTransaction(db, async (transaction) => {
    if (!(await insertStaff(transaction, staff))) {
      return refused('login-taken', '这个登录名已经有人用了，请换一个。', [{ field: 'login', message: '这个登录名已经有人用了，请换一个。' }])
    }
    await writeAuditEntry(transaction, clock, { divisionCode: staff.division_code, actor, action: '新建账号', subject: `${name}（${STAFF_ROLE_NAMES[staff.role]}）` })
    return accepted({ staff, oneTimePassword })
  })
}

function loginProblems(login: string): FieldProblem[] {
  const problem = findLoginProblem(login)
  return problem === null ? [] : [{ field: 'login', message: problem }]
}

/** What is wrong with a name of a member of staff. */
export function nameProblems(name: string): FieldProblem[] {
  if (name === '') return [{ field: 'name', message: '请填姓名。' }]
  return describePersonalData(name, '姓名里').map((message) => ({ field: 'name', message }))
}

/** What is wrong with giving this role in this division. */
export async function divisionProblems({ db }: CommandContext, role: StaffRole, divisionCode: string): Promise<FieldProblem[]> {
  const division = await findDivision(db, divisionCode)
  if (division === null) return [{ field: 'divisionCode', message: '没有这个村（镇街），请重新选择。' }]
  const level = divisionLevel(divisionCode)
  if (level !== null && ROLE_LEVELS[role].includes(level)) return []
  const names = { village: '村（社区）', township: '镇街', district: '区' }
  return [{ field: 'divisionCode', message: `${STAFF_ROLE_NAMES[role]}只能设在${ROLE_LEVELS[role].map((fit) => names[fit]).join('、')}一级，请重新选择所属单位。` }]
}
