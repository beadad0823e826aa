import type { PaymentListSummary } from '../../domain/api/payment-lists-contract'
import { assertNever } from '../../domain/text/assert-never'
import { formatDate } from '../../domain/text/dates'

/** The days of publicity in words. Dates are shown as the office set them, never counted anew. */
export function describePublicity({ publicityStart, publicityEnd, publicityState }: Pick<PaymentListSummary, 'publicityStart' | 'publicityEnd' | 'publicityState'>): string {
  switch (publicityState) {
    case 'before':
      return `${formatDate(publicityStart)}开始公示`
    case 'open':
      return `正在公示，到${formatDate(publicityEnd)}为止`
    case 'ended':
      return `公示已于${formatDate(publicityEnd)}结束`
    default:
      return assertNever(publicityState)
  }
}
