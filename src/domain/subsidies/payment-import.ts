import type { ImportedColumn, ImportProblem } from '../api/staff-payment-batches-contract'
import type { PaymentBand, PaymentColumn, PaymentRow, PaymentTotals } from '../api/payment-lists-contract'
import type { HeaderMeanings } from './column-dictionary'
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
  /** What the clerk said about columns, now or earlier; it goes before the dictionary. */
  mapping?: HeaderMeanings
  /** What administrators added to the dictionary. */
  aliases?: HeaderMeanings
  /** Lines of the last list of this subsidy in each village, as far as they are still stored. */
  earlier?: readonly EarlierPayment[]
  /** How many problems of one kind and sheet are listed by cell; the rest are counted. 100 when absent. */
  mostOfAKind?: number
}

/** A line of an earlier list, for comparison. */
export interface EarlierPayment {
  divisionCode: string
  period: string
  groupName: string | null
  householdNo: string | null
  name: string
  areaMilliMu: number | null
  amountFen: number
}

/**
 * What a line says of its person besides the public row. It stays in memory: the identity turns into a keyed digest and the digits into cipher before
 * anything is stored, and neither a preview nor any answer holds it.
 */
export interface PrivateDetails {
  /** ID number or other document number; null when the list has none. */
  identity: string | null
  accountLast4: string | null
  /** YYYY-MM-DD */
  paidOn: string | null
}

/** One village's list, ready to be stored: but for `privateDetails` no identifier, no account, no phone, no age is in it. */
export interface ParsedPaymentList {
  divisionCode: string
  divisionName: string
  /** All rows, numbered from 1 in the order of the workbook. Whether the public may see them is `disclosure`. */
  rows: PaymentRow[]
  /** One for each row, in the same order. */
  privateDetails: PrivateDetails[]
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
  /** Where the table doesn't add up, in the public's words. `whole`: the figures stand for all rows of the list. */
  differences: { text: string; whole: boolean }[]
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
