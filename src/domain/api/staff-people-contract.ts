import Type, { type Static } from 'typebox'
import { DivisionCode, Id, Instant } from './shared-contract'
import { StaffRoleSchema } from './staff-session-contract'

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** GET /api/staff/people?after= — members of staff within the administrator's scope, 50 a page by login. */
export const StaffPerson = Type.Object({
  id: Id,
  login: Type.String(),
  name: Type.String(),
  role: StaffRoleSchema,
  divisionCode: DivisionCode,
  divisionName: Type.String(),
  active: Type.Boolean(),
  lockedUntil: nullable(Instant),
  lastSignInAt: nullable(Instant),
})
export type StaffPerson = Static<typeof StaffPerson>
export const StaffPeoplePage = Type.Object({ items: Type.Array(StaffPerson), next: nullable(Type.String()) })
export type StaffPeoplePage = Static<typeof StaffPeoplePage>

/** POST /api/staff/people. */
export const CreateStaffRequest = Type.Object({
  login: Type.String({ minLength: 1, maxLength: 50 }),
  name: Type.String({ minLength: 1, maxLength: 50 }),
  role: StaffRoleSchema,
  divisionCode: DivisionCode,
})
export type CreateStaffRequest = Static<typeof CreateStaffRequest>

/** PATCH /api/staff/people/:id — closing an account ends its sessions; its history stays. */
export const UpdateStaffRequest = Type.Object({
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 50 })),
  role: Type.Optional(StaffRoleSchema),
  divisionCode: Type.Optional(DivisionCode),
  active: Type.Optional(Type.Boolean()),
})
export type UpdateStaffRequest = Static<typeof UpdateStaffRequest>

/** Answer of POST /api/staff/people and POST /api/staff/people/:id/reset-password: shown once, stored only as a hash. */
export const OneTimePassword = Type.Object({ person: StaffPerson, oneTimePassword: Type.String() })
export type OneTimePassword = Static<typeof OneTimePassword>
