import type { MyPayment } from '../../domain/api/my-record-contract'
import { formatDecimal } from '../../domain/text/decimal'
import { formatRate } from '../../domain/text/rate'

const NO_BREAK_SPACE = '\u00a0'

/** 3.5 亩; empty when the payment has no quantity. */
export function describeQuantity({ quantity }: Pick<MyPayment, 'quantity'>): string {
  return quantity === null ? '' : `${formatDecimal(quantity.value, quantity.places, 0)} ${quantity.unit}`.trim()
}

/** 76.03 元/亩; empty when the payment has no standard. */
export function describeRate({ rate, rateUnit }: Pick<MyPayment, 'rate' | 'rateUnit'>): string {
  return rate === null ? '' : `${formatRate(rate)} ${rateUnit}`.trim()
}

/** How the amount comes about, on one line: 3.5 亩 × 76.03 元/亩. Parts that the list has no column for are left out. */
export function describeOwnReckoning(payment: MyPayment): string {
  const product = [describeQuantity(payment), describeRate(payment)].filter((part) => part !== '').join(' × ').replace(/ /g, NO_BREAK_SPACE)
  return [payment.item ?? '', product].filter((part) => part !== '').join('，')
}
