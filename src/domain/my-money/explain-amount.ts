import type { PaymentQuantity } from '../api/my-record-contract'
import { amountByRate } from '../subsidies/amount-rule'
import { formatDecimal } from '../text/decimal'
import { formatFen } from '../text/money'
import { formatRate } from '../text/rate'

/** The figures a payment is made of: `rate` in 10⁻⁵ 元 per unit, `amountFen` in 分. */
export interface PaymentFigures {
  quantity: PaymentQuantity | null
  rate: number | null
  rateUnit: string
  amountFen: number
}

/**
 * Why the amount is what it is, as lines to read one after the other. Exact integers throughout; the product before rounding is shown with all its
 * decimals, and a difference between product and amount is said, never hidden.
 */
export function explainAmount(figures: PaymentFigures): string[] {
  const { quantity, rate, rateUnit, amountFen } = figures
  if (quantity === null) return [`这项补贴按户（人）核定，名单上写的就是金额：${formatFen(amountFen)} 元。`]
  const amount = `${formatDecimal(quantity.value, quantity.places, 0)} ${quantity.unit}`
  if (rate === null) return [`${quantity.label}是 ${amount}。`, `名单上没有写标准，只写了金额：${formatFen(amountFen)} 元。`]
  const places = 5 + quantity.places
  const product = BigInt(rate) * BigInt(quantity.value)
  const steps = [
    `${quantity.label}是 ${amount}，标准是每${quantity.unit} ${formatRate(rate)} 元。`,
    `${amount} × ${formatRate(rate)} ${rateUnit} = ${exactYuan(product, places)} 元。`,
  ]
  const expected = amountByRate(rate, quantity.value, quantity.places)
  if (product !== BigInt(expected) * BigInt(10) ** BigInt(places - 2)) steps.push(`不足一分的四舍五入，得 ${formatFen(expected)} 元。`)
  if (expected !== amountFen) steps.push(`名单上的金额是 ${formatFen(amountFen)} 元，与算出来的相差 ${formatFen(Math.abs(expected - amountFen))} 元。`)
  return steps
}

/** An integer of many decimals as 元 with at least two of them and no needless zeros. */
function exactYuan(scaled: bigint, places: number): string {
  const digits = scaled.toString().padStart(places + 1, '0')
  const whole = digits.slice(0, -places).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${whole}.${digits.slice(-places).replace(/0+$/, '').padEnd(2, '0')}`
}
