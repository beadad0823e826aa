import Type, { type Static } from 'typebox'
import { CalendarDate, DivisionCode, Id, Instant } from './shared-contract'
import { OBJECTION_OUTCOMES, OBJECTION_STATES } from '../objections/objection'

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const ObjectionStateSchema = Type.Enum(OBJECTION_STATES)
export const ObjectionOutcomeSchema = Type.Enum(OBJECTION_OUTCOMES)

const MessageText = Type.String({ minLength: 1, maxLength: 1000 })

/** One message of a thread. */
export const ObjectionMessage = Type.Object({
  id: Id,
  at: Instant,
  from: Type.Union([Type.Literal('household'), Type.Literal('office')]),
  text: Type.String(),
})
export type ObjectionMessage = Static<typeof ObjectionMessage>

/** An objection with its whole thread, as its household sees it. */
export const MyObjection = Type.Object({
  id: Id,
  editionId: Id,
  rowNo: Type.Integer(),
  subsidyName: Type.String(),
  period: Type.String(),
  amountFen: Type.Integer(),
  state: ObjectionStateSchema,
  openedAt: Instant,
  /** Last day for the answer of the office. */
  answerDue: CalendarDate,
  /** The deadline in words, with the rule it comes from. */
  dueNote: Type.String(),
  /** True when the office hasn't answered in time. */
  overdue: Type.Boolean(),
  messages: Type.Array(ObjectionMessage),
  outcome: nullable(ObjectionOutcomeSchema),
  /** What everybody may read of the outcome; names nobody. */
  publicSentence: nullable(Type.String()),
  closedAt: nullable(Instant),
  /** Whether the household may still write. */
  mayWrite: Type.Boolean(),
})
export type MyObjection = Static<typeof MyObjection>

/** GET /api/public/my-record/objections — all of this household, newest first; at most 100. */
export const MyObjections = Type.Object({ items: Type.Array(MyObjection) })
export type MyObjections = Static<typeof MyObjections>

/**
 * POST /api/public/my-record/objections — with a session; answers MyObjection. Within publicity only (409 `publicity-over`), one a line (409 `objected-before`),
 * at most 5 open ones a household (409 `too-many-objections`); an ID, card or mobile number in the text is refused (422 `personal-data`).
 */
export const CreateObjectionRequest = Type.Object({ editionId: Id, rowNo: Type.Integer({ minimum: 1 }), text: MessageText })
export type CreateObjectionRequest = Static<typeof CreateObjectionRequest>

/** POST /api/public/my-record/objections/:id/messages — answers MyObjection; and POST /api/staff/objections/:divisionCode/:id/answers — answers StaffObjection. */
export const WriteMessageRequest = Type.Object({ text: MessageText })
export type WriteMessageRequest = Static<typeof WriteMessageRequest>

/** GET /api/public/villages/:villageCode/payment-lists/:id/objections — how many there were and what became of them; names nobody. */
export const PublicObjections = Type.Object({
  total: Type.Integer(),
  /** Not closed yet. */
  open: Type.Integer(),
  /** Newest first; at most 100. */
  closed: Type.Array(Type.Object({ outcome: ObjectionOutcomeSchema, sentence: Type.String(), closedOn: CalendarDate })),
})
export type PublicObjections = Static<typeof PublicObjections>

export const StaffObjectionSummary = Type.Object({
  divisionCode: DivisionCode,
  divisionName: Type.String(),
  id: Id,
  editionId: Id,
  rowNo: Type.Integer(),
  subsidyName: Type.String(),
  period: Type.String(),
  name: Type.String(),
  groupName: nullable(Type.String()),
  householdNo: nullable(Type.String()),
  amountFen: Type.Integer(),
  state: ObjectionStateSchema,
  openedAt: Instant,
  answerDue: CalendarDate,
  /** Days until the last day for an answer; 0 is today, negative is overdue. Null once answered or closed. */
  daysLeft: nullable(Type.Integer()),
})
export type StaffObjectionSummary = Static<typeof StaffObjectionSummary>

/** GET /api/staff/objections?state=&after= — of the own scope, 30 a page. open: the most urgent (overdue) first; others: newest deadline first. */
export const StaffObjectionsQuery = Type.Object({ state: Type.Optional(ObjectionStateSchema), after: Type.Optional(Type.String({ maxLength: 200 })) })
export type StaffObjectionsQuery = Static<typeof StaffObjectionsQuery>

export const StaffObjectionPage = Type.Object({
  items: Type.Array(StaffObjectionSummary),
  next: nullable(Type.String()),
  /** Open ones of the whole scope, and how many of them are overdue. */
  counts: Type.Object({ open: Type.Integer(), overdue: Type.Integer() }),
})
export type StaffObjectionPage = Static<typeof StaffObjectionPage>

/** GET /api/staff/objections/:divisionCode/:id */
export const StaffObjection = Type.Object({
  ...StaffObjectionSummary.properties,
  dueNote: Type.String(),
  messages: Type.Array(Type.Object({ ...ObjectionMessage.properties, /** Member of staff who wrote; null for the household. */ staffName: nullable(Type.String()) })),
  outcome: nullable(ObjectionOutcomeSchema),
  publicSentence: nullable(Type.String()),
  closedAt: nullable(Instant),
  /** What the signed-in person may do now. */
  may: Type.Object({ answer: Type.Boolean(), close: Type.Boolean() }),
})
export type StaffObjection = Static<typeof StaffObjection>

/**
 * POST /api/staff/objections/:divisionCode/:id/close — answers StaffObjection. Only after an answer (409 `answer-first`). `publicSentence` is read by everybody:
 * no identifier and not the household's name (422 `personal-data`).
 */
export const CloseObjectionRequest = Type.Object({ outcome: ObjectionOutcomeSchema, publicSentence: Type.String({ minLength: 1, maxLength: 200 }) })
export type CloseObjectionRequest = Static<typeof CloseObjectionRequest>
