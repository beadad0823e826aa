import type { BodyBlock } from './body-blocks'
import type { PaymentBand, PaymentColumn, PaymentFund, PaymentTotals } from '../api/payment-lists-contract'

/** What only a notice or an explainer holds. */
export interface WrittenEditionContent {
  body: BodyBlock[]
}

/** What only a payment list holds. Totals and bands are computed once, at import, so that no page ever adds up rows. */
export interface PaymentEditionContent {
  period: string
  /** First and last day of publicity, YYYY-MM-DD, both included. */
  publicityStart: string
  publicityEnd: string
  remark: string
  rateText: string | null
  totals: PaymentTotals
  columns: PaymentColumn[]
  bands: PaymentBand[]
  /** What writer and reviewer should see: differences of totals, same names … Never personal data. */
  warnings: string[]
  /** Where the table doesn't add up, in the public's words. `whole`: the figures stand for the whole list, so they tell nothing of single rows. Absent in lists of before they were kept. */
  differences?: { text: string; whole: boolean }[]
  /** What came in for the batch, when the office told; absent or null when not. */
  fund?: PaymentFund | null
}

export type EditionContent = WrittenEditionContent | PaymentEditionContent

/** Whether the content is a payment list's. */
export function isPaymentContent(content: EditionContent): content is PaymentEditionContent {
  return 'totals' in content
}
