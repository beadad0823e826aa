import Type, { type Static } from 'typebox'
import { CalendarDate, Id, Instant } from './shared-contract'
import { Withdrawal } from './notices-contract'

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** before: publicity has not begun · open: rows are shown · ended: only totals are left. */
export const PublicityState = Type.Union([Type.Literal('before'), Type.Literal('open'), Type.Literal('ended')])

/** GET /api/public/villages/:villageCode/payment-lists?after= — newest first, 20 a page. */
export const PaymentListSummary = Type.Object({
  id: Id,
  title: Type.String(),
  subsidyCode: Type.String(),
  subsidyName: Type.String(),
  /** As the clerk wrote it: 2026年度, 2026年第三季度. */
  period: Type.String(),
  /** First and last day of publicity, both included. */
  publicityStart: CalendarDate,
  publicityEnd: CalendarDate,
  publicityState: PublicityState,
  /** Rows of the list: households or persons. */
  recipients: Type.Integer(),
  /** 分 */
  totalAmountFen: Type.Integer(),
  publishedAt: Instant,
})
export type PaymentListSummary = Static<typeof PaymentListSummary>

export const PaymentListPage = Type.Object({ items: Type.Array(PaymentListSummary), next: nullable(Type.String()) })
export type PaymentListPage = Static<typeof PaymentListPage>

/** A column of the public table, in the order shown. Keys are those of PaymentRow. */
export const PaymentColumn = Type.Object({
  key: Type.Union([
    Type.Literal('groupName'),
    Type.Literal('householdNo'),
    Type.Literal('name'),
    Type.Literal('areaMilliMu'),
    Type.Literal('rate'),
    Type.Literal('count'),
    Type.Literal('item'),
    Type.Literal('grade'),
    Type.Literal('amountFen'),
  ]),
  label: Type.String(),
  /** Unit behind the value (亩, 元/亩, 月, 元), or empty. */
  unit: Type.String(),
})
export type PaymentColumn = Static<typeof PaymentColumn>

/** A part of the total that is large enough to be shown on its own (at least 3 persons). */
export const PaymentBand = Type.Object({ label: Type.String(), recipients: Type.Integer(), amountFen: Type.Integer() })
export type PaymentBand = Static<typeof PaymentBand>

export const PaymentTotals = Type.Object({
  recipients: Type.Integer(),
  /** 分 */
  amountFen: Type.Integer(),
  /** 0.001 亩; null when the subsidy isn't paid by area. */
  areaMilliMu: nullable(Type.Integer()),
})
export type PaymentTotals = Static<typeof PaymentTotals>

/** What came in for a batch and what went out of it: received = paid + left. */
export const PaymentFund = Type.Object({
  /** 分 */
  receivedFen: Type.Integer(),
  /** 分; the sum of all lists of the batch. */
  paidFen: Type.Integer(),
  /** 分 */
  leftFen: Type.Integer(),
  /** How many lists (villages) the batch has: 1 when the fund is this list's alone. */
  lists: Type.Integer(),
})
export type PaymentFund = Static<typeof PaymentFund>

/** GET /api/public/villages/:villageCode/payment-lists/:id */
export const PublicPaymentList = Type.Object({
  ...PaymentListSummary.properties,
  office: Type.String(),
  divisionName: Type.String(),
  /** One standard for the whole list in words (76.03 元/亩), or null when it differs by row. */
  rateText: nullable(Type.String()),
  totals: PaymentTotals,
  /** rows: names are shown for now · totals: this list shows totals only (by rule, or because publicity has ended or not begun). */
  disclosure: Type.Union([Type.Literal('rows'), Type.Literal('totals')]),
  /** Why the list shows what it shows, in plain words; with the source of the rule. */
  disclosureNote: Type.String(),
  columns: Type.Array(PaymentColumn),
  bands: Type.Array(PaymentBand),
  /** Whom to ask. */
  contact: nullable(Type.Object({ office: Type.String(), phone: Type.String() })),
  /** Supervision telephone of the township or district. */
  supervisionPhone: nullable(Type.String()),
  explainer: nullable(Type.Object({ id: Id, title: Type.String() })),
  remark: Type.String(),
  /** Where the township's own table doesn't add up, one plain sentence each. Shown as it stands, never corrected. */
  differences: Type.Array(Type.String()),
  /** 到账、已发、结余; null when the office didn't give what came in. */
  fund: nullable(PaymentFund),
  withdrawal: nullable(Withdrawal),
})
export type PublicPaymentList = Static<typeof PublicPaymentList>

/** One line as the public may see it. Fields that the subsidy has no column for, or that may not be shown, are null. Never any digit of an ID, account or phone. */
export const PaymentRow = Type.Object({
  /** Position within the list, from 1; the paging key. */
  rowNo: Type.Integer(),
  groupName: nullable(Type.String()),
  householdNo: nullable(Type.String()),
  name: Type.String(),
  /** 0.001 亩 */
  areaMilliMu: nullable(Type.Integer()),
  /** Standard in 10⁻⁵ 元 per unit. */
  rate: nullable(Type.Integer()),
  /** Months, persons or machines. */
  count: nullable(Type.Integer()),
  /** Machine and model, for 农机. */
  item: nullable(Type.String()),
  /** Grade of a house, for 危房改造. */
  grade: nullable(Type.String()),
  /** 分 */
  amountFen: Type.Integer(),
})
export type PaymentRow = Static<typeof PaymentRow>

/** GET …/payment-lists/:id/rows?after= — 50 a page by row number. Empty for a list whose disclosure is totals. */
export const PaymentRowPage = Type.Object({ items: Type.Array(PaymentRow), next: nullable(Type.String()) })
export type PaymentRowPage = Static<typeof PaymentRowPage>

/** POST …/payment-lists/:id/find-rows — a name is personal data, so it travels in the body and never in a URL. */
export const FindRowsRequest = Type.Object({
  /** A name, the beginning of one, or pinyin initials; 1–20 characters. */
  name: Type.String({ minLength: 1, maxLength: 20 }),
})
export type FindRowsRequest = Static<typeof FindRowsRequest>
export const FindRowsResponse = Type.Object({
  items: Type.Array(PaymentRow),
  /** True when more than 20 lines matched and only the first 20 are given. */
  more: Type.Boolean(),
})
export type FindRowsResponse = Static<typeof FindRowsResponse>
