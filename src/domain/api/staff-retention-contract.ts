import Type, { type Static } from 'typebox'
import { RETENTION_CAUSES, RETENTION_URGENCIES } from '../disclosure/retention-rules'
import { CalendarDate, DivisionCode, Id, Instant } from './shared-contract'

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A published list whose lines are still stored, and when they go. */
export const RetentionDue = Type.Object({
  divisionCode: DivisionCode,
  divisionName: Type.String(),
  editionId: Id,
  title: Type.String(),
  /** Last day of publicity. */
  publicityEnd: CalendarDate,
  /** The instant after which the next round destroys the lines. */
  dueAt: Instant,
  urgency: Type.Enum(RETENTION_URGENCIES),
  /** Rounds that tried and failed. */
  failures: Type.Integer(),
})
export type RetentionDue = Static<typeof RetentionDue>

/** GET /api/staff/retention/queue?after= — lists of the scope that wait for their end, the earliest first, 50 a page. */
export const RetentionQueuePage = Type.Object({ items: Type.Array(RetentionDue), next: nullable(Type.String()) })
export type RetentionQueuePage = Static<typeof RetentionQueuePage>

/** What was destroyed: of which list, when, why, how many lines, by whom. Names nobody of the list. */
export const RetentionRecord = Type.Object({
  id: Id,
  at: Instant,
  divisionCode: DivisionCode,
  divisionName: Type.String(),
  editionId: Id,
  title: Type.String(),
  cause: Type.Enum(RETENTION_CAUSES),
  /** Lines destroyed, of the public table and of every other copy the server held. */
  rowsDestroyed: Type.Integer(),
  /** 系统 for the rounds. */
  staffName: Type.String(),
})
export type RetentionRecord = Static<typeof RetentionRecord>

/** GET /api/staff/retention/records?after= — newest first, 50 a page. */
export const RetentionRecordPage = Type.Object({ items: Type.Array(RetentionRecord), next: nullable(Type.String()) })
export type RetentionRecordPage = Static<typeof RetentionRecordPage>

/**
 * POST /api/staff/payment-batches/:divisionCode/:id/withdraw — for reviewers: everything of one imported file that is public or waits for review
 * is taken back at once, with a reason that villagers see; lines are destroyed.
 */
export const WithdrawBatchRequest = Type.Object({ reason: Type.String({ maxLength: 500 }) })
export type WithdrawBatchRequest = Static<typeof WithdrawBatchRequest>

/** POST /api/staff/payment-batches/:divisionCode/:id/discard — for editors: every draft of one imported file, or none of them. Body empty. */
export const BatchEnded = Type.Object({
  /** Lists that were withdrawn, returned or discarded by this act. */
  lists: Type.Integer(),
})
export type BatchEnded = Static<typeof BatchEnded>
