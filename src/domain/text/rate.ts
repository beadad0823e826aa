import { formatDecimal, parseDecimal, type DecimalResult } from './decimal'
import { toHalfWidth } from './digits'

/** A standard of 10⁻⁵ 元 per unit as 元, without trailing zeros: 7603000 → 76.03; 1306125 → 13.06125. */
export function formatRate(rate: number): string {
  return formatDecimal(rate, 5, 0)
}

/** Reads a standard (76.03, or text such as 76.03元/亩) into integer 10⁻⁵ 元. More than five decimals is a fault, never rounded. */
export function parseRate(value: string | number): DecimalResult {
  const text = typeof value === 'string' ? toHalfWidth(value).replace(/[/每].*$/, '') : value
  return parseDecimal(text, 5, ['元'])
}
