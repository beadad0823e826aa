import type { ImportedColumn, ImportProblem } from '../api/staff-payment-batches-contract'
import type { PaymentBand, PaymentColumn, PaymentRow, PaymentTotals } from '../api/payment-lists-contract'
import type { Subsidy } from './subsidy-catalogue'

/** A village a workbook may hold lines of. */
export interface ImportVillage {
  /** 12 digits. */
  code: string
  /** Full name: 淮滨村村委会. */
  name: string
}

/** What an import needs to know besides the workbook itself. */
export interface PaymentImportContext {
  subsidy: Subsidy
  /** The villages of the division chosen for the batch (one when a village was chosen); a line of any other is a problem. */
  villages: readonly ImportVillage[]
  /** Villages of the same district outside the scope, so that "not yours" and "unknown" can be told apart. */
  otherVillages?: readonly ImportVillage[]
  /** Today in Asia/Shanghai, YYYY-MM-DD: ages are reckoned on this day, or at the end of the period's year when that is earlier. */
  today: string
  /** The period as the clerk wrote it; absent in a preview that doesn't know it yet. */
  period?: string
}

/** One village's list, ready to be stored: no identifier, no account, no phone, no age is in it. */
export interface ParsedPaymentList {
  divisionCode: string
  divisionName: string
  /** All rows, numbered from 1 in the order of the workbook. Whether the public may see them is `disclosure`. */
  rows: PaymentRow[]
  totals: PaymentTotals
  /** One standard for the whole list in words (76.03 元/亩), or null when it differs by row or isn't given. */
  rateText: string | null
  /** By rule: rows while publicity is open, or totals at any time. */
  disclosure: 'rows' | 'totals'
  disclosureNote: string
  /** The public table; empty for a list of totals. */
  columns: PaymentColumn[]
  /** Parts of the total; each stands for at least 3 persons. */
  bands: PaymentBand[]
}

/** The whole workbook, read: every problem at once, and the lists if there was no error. */
export interface ParsedPaymentWorkbook {
  columns: ImportedColumn[]
  problems: ImportProblem[]
  remarks: string[]
  /** One per village that has lines. Empty when the columns weren't recognised. Lines with errors are left out of it. */
  lists: ParsedPaymentList[]
  /** False while any problem is an error: then nothing may be stored. */
  acceptable: boolean
}
