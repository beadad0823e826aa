import { formatDecimal, parseDecimal, type DecimalResult } from './decimal'

/** 0.001 亩 as 亩 with thousands separators, without trailing zeros: 11931002 → 11,931.002; 3500 → 3.5. */
export function formatMilliMu(milliMu: number): string {
  return formatDecimal(milliMu, 3, 0)
}

/** Reads an area in 亩 into integer 0.001 亩. More than three decimals is a fault, never rounded. */
export function parseMilliMu(value: string | number): DecimalResult {
  return parseDecimal(value, 3, ['亩'])
}
