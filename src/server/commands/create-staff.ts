import { isPermitted, type StaffRole } from '../../domain/staff/permissions'
import { refused, type Outcome } from '../../domain/text/outcome'
import type { CommandContext, StaffActor } from './command-context'
import { setUpStaff, type StaffSetUp } from './set-up-staff'

export interface CreateStaffInput {
  login: string
  name: string
  role: StaffRole
  divisionCode: string
}

/** Opens an account with a one-time password. Refusals: forbidden, unfit-person, login-taken. */
export async function createStaff(context: CommandContext, actor: StaffActor, input: CreateStaffInput): Promise<Outcome<StaffSetUp>> {
  if (!isPermitted(actor, 'manage-staff', input.divisionCode)) return refused('forbidden', '您的账号不能为这个村（镇街）建账号，请找本级或上级的管理员。')
  return setUpStaff(context, { ...input, password: null }, actor)
}
