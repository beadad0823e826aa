import Type, { type Static } from 'typebox'
import { DivisionCode, Id } from './shared-contract'
import { STAFF_ROLES } from '../staff/permissions'

export const StaffRoleSchema = Type.Enum(STAFF_ROLES)

/** POST /api/public/sign-in. Wrong login, wrong password and a closed account are answered alike. */
export const SignInRequest = Type.Object({
  login: Type.String({ minLength: 1, maxLength: 50 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
})
export type SignInRequest = Static<typeof SignInRequest>

/** Answer of sign-in and of GET /api/staff/session. DELETE /api/staff/session signs out. */
export const StaffSession = Type.Object({
  staff: Type.Object({
    id: Id,
    login: Type.String(),
    name: Type.String(),
    role: StaffRoleSchema,
    divisionCode: DivisionCode,
    divisionName: Type.String(),
    /** A one-time password must be changed before anything else is possible (403 must-change-password). */
    mustChangePassword: Type.Boolean(),
  }),
  demonstration: Type.Boolean(),
  /** Today in Asia/Shanghai by the server's clock. */
  today: Type.String(),
})
export type StaffSession = Static<typeof StaffSession>

/** PUT /api/staff/password. Ends every other session of this person. */
export const ChangePasswordRequest = Type.Object({
  currentPassword: Type.String({ minLength: 1, maxLength: 200 }),
  newPassword: Type.String({ minLength: 1, maxLength: 200 }),
})
export type ChangePasswordRequest = Static<typeof ChangePasswordRequest>
