import { formatDecimal, parseDecimal, type DecimalResult } from './decimal'

/** 分 as 元 with thousands separators and two decimals: 10234567 → 102,345.67. */
export function formatFen(fen: number): string {
  return formatDecimal(fen, 2, 2)
}

/** Reads an amount in 元 (a number, or text such as 1,234.50元) into integer 分. More than two decimals is a fault, never rounded. */
export function parseFen(value: string | number): DecimalResult {
  return parseDecimal(value, 2, ['元整', '元', '圆'])
}
