import Type, { type Static } from 'typebox'
import { CalendarDate, Id, Instant, VillageCode } from './shared-contract'
import { PaymentColumn, PaymentRow } from './payment-lists-contract'

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/**
 * POST /api/public/villages/:villageCode/my-record/sessions — name and code of the 明白卡 travel in the body.
 * Wrong name, wrong code and unknown household get one and the same refusal (403 `no-such-record`); too many attempts 429 `too-many-attempts`
 * with the time when to try again. The code is forgiving: lower case, spaces, dashes, O for 0, I and L for 1.
 */
export const OpenRecordSessionRequest = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 50 }),
  code: Type.String({ minLength: 1, maxLength: 40 }),
})
export type OpenRecordSessionRequest = Static<typeof OpenRecordSessionRequest>

/** POST /api/public/my-record/wechat-sessions — opens a session by a bound WeChat account; `loginCode` is what wx.login gave. 403 `not-bound`, 403 `wechat-not-set-up`, 400 `wechat-login-failed`. */
export const OpenWechatSessionRequest = Type.Object({
  villageCode: VillageCode,
  loginCode: Type.String({ minLength: 1, maxLength: 200 }),
})
export type OpenWechatSessionRequest = Static<typeof OpenWechatSessionRequest>

/** POST /api/public/my-record/wechat-bindings — with a session: binds the WeChat account to this record. DELETE erases the binding. Answers nothing (204). */
export const BindWechatRequest = Type.Object({ loginCode: Type.String({ minLength: 1, maxLength: 200 }) })
export type BindWechatRequest = Static<typeof BindWechatRequest>

/** Answer of both ways to open a session. The token goes into the header `Authorization: Bearer …`, never into an address or onto a disk. */
export const RecordSession = Type.Object({
  token: Type.String(),
  /** The session ends after this many minutes without a request (401 `record-session-ended`). */
  idleMinutes: Type.Integer(),
})
export type RecordSession = Static<typeof RecordSession>

/** How much of what was paid for: 3,500 at 3 places is 3.5 亩. */
export const PaymentQuantity = Type.Object({
  /** Integer of `places` decimals. */
  value: Type.Integer(),
  places: Type.Union([Type.Literal(0), Type.Literal(3)]),
  /** 补贴面积, 月数, 数量 */
  label: Type.String(),
  unit: Type.String(),
})
export type PaymentQuantity = Static<typeof PaymentQuantity>

/** Why the amount is what it is, as lines to read one after the other (3.5 亩 × 76.03 元/亩 = 266.105 元; rounded …). */
export const AmountExplanation = Type.Object({
  steps: Type.Array(Type.String()),
  /** The 明白纸 of this subsidy, when one is published. */
  explainer: nullable(Type.Object({ id: Id, title: Type.String() })),
})
export type AmountExplanation = Static<typeof AmountExplanation>

/** Why the amount differs from the year before. The effects of all causes add up to `differenceFen`. */
export const AmountChange = Type.Object({
  previousPeriod: Type.String(),
  previousAmountFen: Type.Integer(),
  /** 分, negative when it became less. */
  differenceFen: Type.Integer(),
  causes: Type.Array(Type.Object({
    cause: Type.Union([Type.Literal('quantity'), Type.Literal('rate'), Type.Literal('other')]),
    /** 分 */
    effectFen: Type.Integer(),
    /** 面积从3.2亩变为3.5亩，多22.81元。 */
    sentence: Type.String(),
  })),
  /** The whole of it in one sentence. */
  summary: Type.String(),
})
export type AmountChange = Static<typeof AmountChange>

/** One payment of one's own. `editionId` and `rowNo` name the line when objecting. */
export const MyPayment = Type.Object({
  editionId: Id,
  rowNo: Type.Integer(),
  subsidyCode: Type.String(),
  subsidyName: Type.String(),
  /** As the clerk wrote it: 2026年度. */
  period: Type.String(),
  /** Calendar year the payment is counted under. */
  year: Type.Integer(),
  quantity: nullable(PaymentQuantity),
  /** Standard in 10⁻⁵ 元 per unit, with `rateUnit` behind it (元/亩). */
  rate: nullable(Type.Integer()),
  rateUnit: Type.String(),
  /** Machine and model, or grade of a house; null for others. */
  item: nullable(Type.String()),
  /** 分 */
  amountFen: Type.Integer(),
  /** Day of payment when the list gave it. */
  paidOn: nullable(CalendarDate),
  publishedAt: Instant,
  /** Last 4 digits of the account paid to, when the list gave it. */
  accountLast4: nullable(Type.String()),
  explanation: AmountExplanation,
  /** Null when there is nothing to compare with, or the amount is the same. */
  change: nullable(AmountChange),
  /** Whether one may object to this line now, and until when; `id` of the objection that was made to it. */
  objection: Type.Object({ possible: Type.Boolean(), lastDay: CalendarDate, id: nullable(Id) }),
})
export type MyPayment = Static<typeof MyPayment>

const Phone = Type.Object({ office: Type.String(), phone: Type.String() })

/** GET /api/public/my-record — everything of this household, newest first; at most 1,000 payments. */
export const MyRecord = Type.Object({
  asOf: Instant,
  name: Type.String(),
  groupName: nullable(Type.String()),
  householdNo: nullable(Type.String()),
  villageCode: VillageCode,
  villageName: Type.String(),
  townshipName: Type.String(),
  payments: Type.Array(MyPayment),
  /** For the bar: every year from the first to the last with its sum, oldest first; a year without a payment is 0. */
  years: Type.Array(Type.Object({ year: Type.Integer(), amountFen: Type.Integer(), payments: Type.Integer() })),
  /** Numbers to dial at a tap; null when none is on file. */
  phones: Type.Object({ village: nullable(Phone), township: nullable(Phone), supervision: nullable(Type.String()) }),
  /** available: the server has a mini-program account set up · bound: this record opens with a WeChat account. */
  wechat: Type.Object({ available: Type.Boolean(), bound: Type.Boolean() }),
})
export type MyRecord = Static<typeof MyRecord>

/**
 * GET /api/public/villages/:villageCode/payment-lists/:id/village-rows?after= — with a session of the same village, during publicity:
 * what verified villagers may see of a list that shows everyone else totals only; 50 a page. Empty for every other list and time.
 */
export const VillageRowPage = Type.Object({
  items: Type.Array(PaymentRow),
  next: nullable(Type.String()),
  columns: Type.Array(PaymentColumn),
  /** Why these lines are shown to people of this village only. */
  note: Type.String(),
})
export type VillageRowPage = Static<typeof VillageRowPage>
