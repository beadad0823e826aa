import { isWithinDivision } from '../divisions/division'

/** Roles of staff (domain glossary: 村级编辑, 镇街编辑, 审核员, 管理员). Each is scoped to one division and all beneath it. */
export const STAFF_ROLES = ['village-editor', 'township-editor', 'reviewer', 'administrator'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export const STAFF_ROLE_NAMES: Readonly<Record<StaffRole, string>> = {
  'village-editor': '村级编辑',
  'township-editor': '镇街编辑',
  reviewer: '审核员',
  administrator: '管理员',
}

/** read: see entries of the scope in every state. edit: write and submit. review: approve, return, withdraw. manage-staff: people and roles. read-audit: the record of who did what. */
export const STAFF_ACTIONS = ['read', 'edit', 'review', 'manage-staff', 'read-audit'] as const
export type StaffAction = (typeof STAFF_ACTIONS)[number]

/** The whole matrix; what is not listed is refused. An administrator manages people and neither writes nor publishes. */
export const ROLE_ACTIONS: Readonly<Record<StaffRole, readonly StaffAction[]>> = {
  'village-editor': ['read', 'edit'],
  'township-editor': ['read', 'edit'],
  reviewer: ['read', 'review'],
  administrator: ['read', 'manage-staff', 'read-audit'],
}

/** The levels of division a role can be given: a village editor belongs to a village, a township editor to a township or the district. */
export const ROLE_LEVELS: Readonly<Record<StaffRole, readonly ('village' | 'township' | 'district')[]>> = {
  'village-editor': ['village'],
  'township-editor': ['township', 'district'],
  reviewer: ['village', 'township', 'district'],
  administrator: ['township', 'district'],
}

export interface Actor {
  id: string
  role: StaffRole
  divisionCode: string
}

/** Whether this member of staff may do this in this division. Unknown roles, actions and divisions are refused. */
export function isPermitted(actor: Actor, action: StaffAction, divisionCode: string): boolean {
  const actions: readonly StaffAction[] | undefined = ROLE_ACTIONS[actor.role]
  return actions !== undefined && actions.includes(action) && isWithinDivision(divisionCode, actor.divisionCode)
}
