import Type, { type Static } from 'typebox'
import { CalendarDate, DivisionCode, Id } from './shared-contract'
import { PaymentBand, PaymentColumn, PaymentRow, PaymentTotals } from './payment-lists-contract'

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A thing wrong with an uploaded workbook: where, what, and how to mend it. Holds no personal data: cells are named, not quoted, where they may hold some. */
export const ImportProblem = Type.Object({
  /** error: the list can't be stored · warning: it can, and the reviewer sees it. */
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  sheet: Type.String(),
  /** Like C12; null when a whole sheet or file is meant. */
  cell: nullable(Type.String()),
  message: Type.String(),
  fix: Type.String(),
})
export type ImportProblem = Static<typeof ImportProblem>

export const ImportedColumn = Type.Object({
  sheet: Type.String(),
  /** Column letter. */
  column: Type.String(),
  /** The header as found, both rows joined. */
  header: Type.String(),
  /** What it was recognised as, in Chinese; null when it wasn't and is left out. */
  recognisedAs: nullable(Type.String()),
  /** The field (a key of PAYMENT_FIELDS) it was read as; null when it is left out. */
  field: nullable(Type.String()),
  /** What told: the built-in dictionary · an alias of an administrator · a mapping of the clerk, now or earlier. Null when nothing did. */
  recognisedBy: nullable(Type.Union([Type.Literal('dictionary'), Type.Literal('alias'), Type.Literal('mapping')])),
  /** published: may be shown · checked: used for checks, then dropped · ignored: not recognised, dropped */
  use: Type.Union([Type.Literal('published'), Type.Literal('checked'), Type.Literal('ignored')]),
})
export type ImportedColumn = Static<typeof ImportedColumn>

/** One village's part of the workbook as the public will see it. */
export const PreviewedList = Type.Object({
  divisionCode: DivisionCode,
  divisionName: Type.String(),
  totals: PaymentTotals,
  rateText: nullable(Type.String()),
  disclosure: Type.Union([Type.Literal('rows'), Type.Literal('totals')]),
  disclosureNote: Type.String(),
  columns: Type.Array(PaymentColumn),
  bands: Type.Array(PaymentBand),
  /** All rows while the file has at most 2,000, else 50 of them beginning at `rowsFrom`; empty when only totals will be shown. */
  rows: Type.Array(PaymentRow),
  /** Where the table doesn't add up, as the public will read it. */
  differences: Type.Array(Type.String()),
})
export type PreviewedList = Static<typeof PreviewedList>

/**
 * The multipart field `mapping`: a JSON object from a header as shown in `columns` to the field it stands for (a key of PAYMENT_FIELDS), or to
 * `none` when the column isn't to be read. Whatever isn't named is recognised by dictionary, aliases and what was remembered for the township and subsidy.
 */
export const ColumnMapping = Type.Record(Type.String({ maxLength: 200 }), Type.String({ maxLength: 30 }), { maxProperties: 100 })
export type ColumnMapping = Static<typeof ColumnMapping>

/**
 * POST /api/staff/payment-batches/preview — multipart: `file` and the fields below. Reads the workbook and stores nothing. Every problem at once.
 * POST /api/staff/payment-batches/marked-workbook — the same request; answers the workbook (.xlsx, values only) with every problem marked and commented at its cell.
 */
export const PaymentPreviewFields = Type.Object({
  divisionCode: DivisionCode,
  subsidyCode: Type.String({ minLength: 1, maxLength: 50 }),
  mapping: Type.Optional(Type.String({ maxLength: 10_000 })),
  /** First row shown of each list, digits; 1 when absent. */
  rowsFrom: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,5}$' })),
})
export type PaymentPreviewFields = Static<typeof PaymentPreviewFields>

export const PaymentImportPreview = Type.Object({
  fileName: Type.String(),
  /** SHA-256 of the file, hex: lets a file that was imported before be recognised. */
  fileDigest: Type.String(),
  columns: Type.Array(ImportedColumn),
  problems: Type.Array(ImportProblem),
  /** What was understood or left out, in words (title row, unit row, subtotal rows, hidden columns …). */
  remarks: Type.Array(Type.String()),
  lists: Type.Array(PreviewedList),
  /** False while any problem is an error. */
  acceptable: Type.Boolean(),
})
export type PaymentImportPreview = Static<typeof PaymentImportPreview>

/**
 * POST /api/staff/payment-batches — multipart: `file` and the fields below.
 * Stores one draft list per village, or nothing at all. Identifiers in the file are checked and never stored.
 */
export const PaymentBatchFields = Type.Object({
  divisionCode: DivisionCode,
  subsidyCode: Type.String({ minLength: 1, maxLength: 50 }),
  period: Type.String({ minLength: 1, maxLength: 50 }),
  publicityStart: CalendarDate,
  publicityEnd: CalendarDate,
  office: Type.String({ minLength: 1, maxLength: 100 }),
  remark: Type.Optional(Type.String({ maxLength: 1000 })),
  /** 资金到账 of the whole batch in 元 as typed: 1,234.50. Less than the lists' sum is refused. */
  fundReceived: Type.Optional(Type.String({ maxLength: 30 })),
  /** As in the preview; remembered for the township and subsidy once the import is accepted. */
  mapping: Type.Optional(Type.String({ maxLength: 10_000 })),
})
export type PaymentBatchFields = Static<typeof PaymentBatchFields>

export const PaymentBatchCreated = Type.Object({
  batchId: Id,
  editions: Type.Array(Type.Object({ divisionCode: DivisionCode, divisionName: Type.String(), id: Id, recipients: Type.Integer() })),
})
export type PaymentBatchCreated = Static<typeof PaymentBatchCreated>

/** GET /api/staff/subsidies — what can be imported. */
export const SubsidyChoice = Type.Object({
  code: Type.String(),
  name: Type.String(),
  /** Least number of days of publicity, with the day type in words; 0 when no minimum is set. */
  minimumPublicityDays: Type.Integer(),
  /** What the public will see of such a list, in words. */
  disclosureNote: Type.String(),
  /** Headers a list must have, in words. */
  requiredColumns: Type.Array(Type.String()),
})
export type SubsidyChoice = Static<typeof SubsidyChoice>
export const SubsidyChoices = Type.Object({ items: Type.Array(SubsidyChoice) })
export type SubsidyChoices = Static<typeof SubsidyChoices>

/** GET /api/staff/subsidies/:code/template — an .xlsx to fill in: title, unit, headers, an example of a made-up person, notes. */

/** A header that the administrator of a division has told the meaning of, for all imports within it. */
export const ColumnAlias = Type.Object({
  divisionCode: DivisionCode,
  divisionName: Type.String(),
  /** The header, without spaces, brackets and units. */
  alias: Type.String(),
  /** A key of PAYMENT_FIELDS. */
  field: Type.String(),
  fieldLabel: Type.String(),
})
export type ColumnAlias = Static<typeof ColumnAlias>

/** GET /api/staff/column-aliases — those of the signed-in person's division and the divisions above and below it. */
export const ColumnAliasList = Type.Object({ items: Type.Array(ColumnAlias) })
export type ColumnAliasList = Static<typeof ColumnAliasList>

/** POST /api/staff/column-aliases — by administrators; for their own division. Answers the whole list. Enters the alias or changes its meaning. */
export const NewColumnAlias = Type.Object({ alias: Type.String({ minLength: 1, maxLength: 50 }), field: Type.String({ minLength: 1, maxLength: 30 }) })
export type NewColumnAlias = Static<typeof NewColumnAlias>

/** POST /api/staff/column-aliases/remove — by administrators; of their own division or one within it. Answers the whole list. */
export const RemovedColumnAlias = Type.Object({ divisionCode: DivisionCode, alias: Type.String({ minLength: 1, maxLength: 50 }) })
export type RemovedColumnAlias = Static<typeof RemovedColumnAlias>
