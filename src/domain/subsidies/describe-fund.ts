import type { PaymentFund } from '../api/payment-lists-contract'
import { formatFen } from '../text/money'

/** What came in, went out and is left of a batch, in one line; of a batch of several lists it says so, since the figures stand for all of them. */
export function describeFund(fund: PaymentFund): string {
  const scope = fund.lists > 1 ? `这一批共 ${fund.lists} 份名单：` : ''
  return `${scope}到账 ${formatFen(fund.receivedFen)} 元，已发 ${formatFen(fund.paidFen)} 元，结余 ${formatFen(fund.leftFen)} 元`
}
