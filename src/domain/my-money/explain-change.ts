import type { AmountChange } from '../api/my-record-contract'
import { amountByRate } from '../subsidies/amount-rule'
import { formatDecimal } from '../text/decimal'
import { formatFen } from '../text/money'
import { formatRate } from '../text/rate'
import type { PaymentFigures } from './explain-amount'
import { periodBefore } from './payment-year'

/** A payment that can be compared with that of another year. */
export interface ComparedPayment extends PaymentFigures {
  subsidyCode: string
  period: string
  year: number
}

/**
 * The payment of the year before to compare with: the same subsidy and the same period a year earlier, or, when each of the two years has
 * a single payment of the subsidy, that one. Null when neither is there: two quarters are not compared with each other.
 */
export function findPrevious<T extends ComparedPayment>(payments: readonly T[], payment: T): T | null {
  const before = periodBefore(payment.period)
  const same = payments.filter(({ subsidyCode }) => subsidyCode === payment.subsidyCode)
  const lastYear = same.filter(({ year }) => year === payment.year - 1)
  const thisYear = same.filter(({ year }) => year === payment.year)
  const samePeriod = lastYear.filter(({ period }) => period.normalize('NFKC') === before)
  const twins = thisYear.filter(({ period }) => period.normalize('NFKC') === payment.period.normalize('NFKC'))
  if (samePeriod.length === 1 && twins.length === 1) return samePeriod[0] ?? null
  return lastYear.length === 1 && thisYear.length === 1 ? (lastYear[0] ?? null) : null
}

/**
 * Why an amount differs from the year before; null when it doesn't. The quantity is reckoned at last year's standard, then the standard at this
 * year's quantity, and whatever is left (rounding, amounts that follow no standard) is said as such, so that the effects add up to the difference.
 */
export function explainChange(previous: ComparedPayment, current: ComparedPayment): AmountChange | null {
  const differenceFen = current.amountFen - previous.amountFen
  if (differenceFen === 0) return null
  const causes: AmountChange['causes'] = []
  const { quantity: before, rate: rateBefore } = previous
  const { quantity: now, rate: rateNow } = current
  if (before !== null && now !== null && before.places === now.places && rateBefore !== null && rateNow !== null) {
    const bridge = amountByRate(rateBefore, now.value, now.places)
    const byQuantity = bridge - amountByRate(rateBefore, before.value, before.places)
    const byRate = amountByRate(rateNow, now.value, now.places) - bridge
    if (now.value !== before.value) {
      const [from, to] = [before, now].map(({ value, places, unit }) => `${formatDecimal(value, places, 0)} ${unit}`)
      causes.push({ cause: 'quantity', effectFen: byQuantity, sentence: `${now.label}从 ${from} 变为 ${to}，${moreOrLess(byQuantity)}。` })
    }
    if (rateNow !== rateBefore) {
      causes.push({ cause: 'rate', effectFen: byRate, sentence: `标准从每${now.unit} ${formatRate(rateBefore)} 元变为 ${formatRate(rateNow)} 元，${moreOrLess(byRate)}。` })
    }
  }
  const rest = differenceFen - causes.reduce((sum, { effectFen }) => sum + effectFen, 0)
  if (rest !== 0) {
    const sentence = causes.length === 0 ? `名单上没有写明面积和标准的变化，金额${moreOrLess(rest)}。` : `其余${moreOrLess(rest)}，是四舍五入或名单上另行核定的。`
    causes.push({ cause: 'other', effectFen: rest, sentence })
  }
  return {
    previousPeriod: previous.period, previousAmountFen: previous.amountFen, differenceFen, causes,
    summary: `比${previous.period}（${formatFen(previous.amountFen)} 元）${moreOrLess(differenceFen)}。`,
  }
}

function moreOrLess(fen: number): string {
  if (fen === 0) return '金额不变'
  return `${fen > 0 ? '多了' : '少了'} ${formatFen(Math.abs(fen))} 元`
}
