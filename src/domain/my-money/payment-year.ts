/** The calendar year a payment is counted under: the year its period names (2026年度, 2026年第三季度), or else that of the day given. */
export function paymentYear(period: string, day: string): number {
  const named = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(period.normalize('NFKC'))
  return Number(named?.[1] ?? day.slice(0, 4))
}

/** The same period a year earlier: 2026年第三季度 → 2025年第三季度, 2026-2027年度 → 2025-2026年度; null when the period names no year. */
export function periodBefore(period: string): string | null {
  const text = period.normalize('NFKC')
  const before = text.replace(/(^|\D)((?:19|20)\d{2})(?!\d)/g, (_match, lead: string, year: string) => `${lead}${Number(year) - 1}`)
  return before === text ? null : before
}
