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
  /** Column letter. */
  column: Type.String(),
  /** The header as found, both rows joined. */
  header: Type.String(),
  /** What it was recognised as, in Chinese; null when it wasn't and is left out. */
  recognisedAs: nullable(Type.String()),
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
  /** The first 50 rows; empty when only totals will be shown. */
  rows: Type.Array(PaymentRow),
})
export type PreviewedList = Static<typeof PreviewedList>

/**
 * POST /api/staff/payment-batches/preview — multipart: `file`, `divisionCode`, `subsidyCode`.
 * Reads the workbook and stores nothing. Every problem at once.
 */
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
