import type { BodyBlock } from './body-blocks'
import type { PaymentBand, PaymentColumn, PaymentTotals } from '../api/payment-lists-contract'

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
}

export type EditionContent = WrittenEditionContent | PaymentEditionContent

/** Whether the content is a payment list's. */
export function isPaymentContent(content: EditionContent): content is PaymentEditionContent {
  return 'totals' in content
}
