import Type, { type Static } from 'typebox'
import { Id, Instant } from './shared-contract'

/** GET /api/staff/audit?after= — who did what, newest first, 50 a page; administrators, within their scope. */
export const AuditEntry = Type.Object({
  id: Id,
  at: Instant,
  staffName: Type.String(),
  /** In Chinese: 提交审核, 审核通过并公开, 登录 … */
  action: Type.String(),
  subject: Type.String(),
  note: Type.Union([Type.String(), Type.Null()]),
})
export type AuditEntry = Static<typeof AuditEntry>
export const AuditPage = Type.Object({ items: Type.Array(AuditEntry), next: Type.Union([Type.String(), Type.Null()]) })
export type AuditPage = Static<typeof AuditPage>
