/**
 * standard × quantity in 分, rounded half up, exactly: `rate` in 10⁻⁵ 元, `quantity` in 10^-places of its unit
 * (3 places for 亩, 0 for months and machines). 3.5 亩 × 76.03 元 = 266.105 元 → 26611 分.
 */
export function amountByRate(rate: number, quantity: number, places: 0 | 3): number {
  const divisor = BigInt(places === 3 ? 1_000_000 : 1_000)
  const product = BigInt(rate) * BigInt(quantity)
  return Number((product + divisor / BigInt(2)) / divisor)
}

/** A difference of one 分 in a line comes from rounding in the township's own program and is let through. */
export const ROUNDING_SLACK_FEN = 1
