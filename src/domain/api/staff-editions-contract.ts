import Type, { type Static } from 'typebox'
import { Attachment, BodyBlocks, CalendarDate, DivisionCode, Id, Instant } from './shared-contract'
import { EDITION_KINDS, EDITION_STATES } from '../editions/edition'
import { EDITION_EVENTS } from '../editions/edition-workflow'
import { PublicNotice } from './notices-contract'
import { PublicExplainer } from './explainers-contract'
import { PublicPaymentList } from './payment-lists-contract'

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const EditionKindSchema = Type.Enum(EDITION_KINDS)
export const EditionStateSchema = Type.Enum(EDITION_STATES)
export const EditionEventSchema = Type.Enum(EDITION_EVENTS)

export const StaffEditionSummary = Type.Object({
  divisionCode: DivisionCode,
  divisionName: Type.String(),
  id: Id,
  kind: EditionKindSchema,
  state: EditionStateSchema,
  title: Type.String(),
  authorName: Type.String(),
  submittedByName: nullable(Type.String()),
  updatedAt: Instant,
  publishedAt: nullable(Instant),
  /** The newest reason given with a return or a withdrawal. */
  reason: nullable(Type.String()),
})
export type StaffEditionSummary = Static<typeof StaffEditionSummary>

/** GET /api/staff/editions?kind=&state=&after= — entries within the signed-in person's scope, newest change first, 30 a page. */
export const StaffEditionsQuery = Type.Object({
  kind: Type.Optional(EditionKindSchema),
  state: Type.Optional(EditionStateSchema),
  after: Type.Optional(Type.String({ maxLength: 200 })),
})
export const StaffEditionPage = Type.Object({ items: Type.Array(StaffEditionSummary), next: nullable(Type.String()) })
export type StaffEditionPage = Static<typeof StaffEditionPage>

/** GET /api/staff/desk — what waits for the signed-in person, first. Lists hold at most 20; counts are exact. */
export const StaffDesk = Type.Object({
  /** For reviewers: submitted entries of the scope that this person may review. */
  toReview: Type.Object({ count: Type.Integer(), items: Type.Array(StaffEditionSummary) }),
  /** For editors: own entries returned with a reason. */
  returned: Type.Object({ count: Type.Integer(), items: Type.Array(StaffEditionSummary) }),
  /** For editors: own drafts. */
  drafts: Type.Object({ count: Type.Integer(), items: Type.Array(StaffEditionSummary) }),
  /** For editors: own entries that wait for a reviewer. */
  waiting: Type.Object({ count: Type.Integer(), items: Type.Array(StaffEditionSummary) }),
  /** Newest published of the scope. */
  published: Type.Object({ count: Type.Integer(), items: Type.Array(StaffEditionSummary) }),
})
export type StaffDesk = Static<typeof StaffDesk>

/** POST /api/staff/editions — a new empty draft of a notice or explainer. Payment lists are made by importing a workbook. */
export const CreateEditionRequest = Type.Object({
  kind: Type.Union([Type.Literal('notice'), Type.Literal('explainer')]),
  divisionCode: DivisionCode,
})
export type CreateEditionRequest = Static<typeof CreateEditionRequest>

/** What can be typed into a notice or an explainer. Anything may be incomplete in a draft; completeness is checked at submission. */
export const WrittenContent = Type.Object({
  title: Type.String({ maxLength: 200 }),
  /** 发布机构 */
  office: Type.String({ maxLength: 100 }),
  /** Notices only: a code of domain/notices/topics, or empty. */
  topic: Type.String({ maxLength: 50 }),
  /** Explainers only: a code of domain/subsidies/subsidy-catalogue, or empty. */
  subsidyCode: Type.String({ maxLength: 50 }),
  body: BodyBlocks,
})
export type WrittenContent = Static<typeof WrittenContent>

/** What can be changed in a payment list after import; rows never are: withdraw and import again. */
export const PaymentListDetails = Type.Object({
  title: Type.String({ maxLength: 200 }),
  office: Type.String({ maxLength: 100 }),
  period: Type.String({ maxLength: 50 }),
  publicityStart: CalendarDate,
  publicityEnd: CalendarDate,
  remark: Type.String({ maxLength: 1000 }),
})
export type PaymentListDetails = Static<typeof PaymentListDetails>

/** PUT /api/staff/editions/:divisionCode/:id — saves a draft. 409 edited-meanwhile when `lockVersion` isn't the stored one; nothing is overwritten then. */
export const SaveEditionRequest = Type.Object({
  lockVersion: Type.Integer(),
  written: Type.Optional(WrittenContent),
  payment: Type.Optional(PaymentListDetails),
})
export type SaveEditionRequest = Static<typeof SaveEditionRequest>

/** POST /api/staff/editions/:divisionCode/:id/events */
export const EditionEventRequest = Type.Object({
  event: EditionEventSchema,
  lockVersion: Type.Integer(),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
  /** submit: findings that may be decided about go to the reviewer instead of hindering submission. */
  leaveToReviewer: Type.Optional(Type.Boolean()),
  /** approve: why findings are let through; needed when there are any, kept in the history. */
  overrideReason: Type.Optional(Type.String({ maxLength: 500 })),
})
export type EditionEventRequest = Static<typeof EditionEventRequest>

/** An attachment as staff see it; `url` is the staff address below, which also answers before publication. */
export const StaffAttachment = Type.Object({
  ...Attachment.properties,
  /** checked: text was searched for personal data · unreadable: a person must look (scan, picture) */
  textCheck: Type.Union([Type.Literal('checked'), Type.Literal('unreadable')]),
})
export type StaffAttachment = Static<typeof StaffAttachment>

/**
 * POST /api/staff/editions/:divisionCode/:id/attachments — multipart: `file`. Leaves `lockVersion` as it is, so that typing goes on meanwhile.
 * GET …/attachments/:attachmentId — the content, for staff of the scope. DELETE …/attachments/:attachmentId — 204; editable states only.
 */
export const AttachmentUploaded = Type.Object({
  attachment: StaffAttachment,
  /** Pixels after the server turned and scaled the picture; null for other files. */
  image: nullable(Type.Object({ width: Type.Integer(), height: Type.Integer() })),
})
export type AttachmentUploaded = Static<typeof AttachmentUploaded>

/**
 * GET /api/staff/editions/:divisionCode/:id/rows?after= — rows of a payment list in any state, 50 a page, exactly the fields the public will see
 * (PaymentRowPage of payment-lists-contract).
 */

/** GET /api/staff/editions/:divisionCode/:id */
export const StaffEdition = Type.Object({
  ...StaffEditionSummary.properties,
  lockVersion: Type.Integer(),
  written: nullable(WrittenContent),
  payment: nullable(PaymentListDetails),
  attachments: Type.Array(StaffAttachment),
  /** Everything that hinders submission now, each naming its place. */
  problems: Type.Array(Type.Object({ field: Type.Optional(Type.String()), message: Type.String() })),
  /** What looks like personal data, where and what in words; each is one of the problems too. `decidable`: a reviewer may let it through with a written reason. */
  findings: Type.Array(Type.Object({ field: Type.String(), message: Type.String(), decidable: Type.Boolean() })),
  /** Of a payment list: the import it came from, with the number of its lists and what the signed-in person may do with all of them at once. */
  batch: nullable(Type.Object({ divisionCode: DivisionCode, id: Id, lists: Type.Integer(), mayWithdraw: Type.Boolean(), mayDiscard: Type.Boolean() })),
  /** What doesn't hinder but should be seen by writer and reviewer (differences of totals, same names …). */
  warnings: Type.Array(Type.String()),
  /** Events the signed-in person may cause now. */
  events: Type.Array(EditionEventSchema),
  history: Type.Array(Type.Object({ at: Instant, staffName: Type.String(), action: Type.String(), note: nullable(Type.String()) })),
  /** The entry exactly as the villager will see it. Exactly one is not null. */
  preview: Type.Object({ notice: nullable(PublicNotice), explainer: nullable(PublicExplainer), paymentList: nullable(PublicPaymentList) }),
})
export type StaffEdition = Static<typeof StaffEdition>
