import type { PaymentBand } from '../api/payment-lists-contract'
import { SMALLEST_CELL } from './disclosure-policy'

/** One line's part in a total by age. The age is used here and kept nowhere. */
export interface AgedAmount {
  /** Completed years, or null when the list doesn't tell. */
  age: number | null
  amountFen: number
}

const AGE_BANDS: readonly { from: number; label: string }[] = [
  { from: 0, label: '80周岁以下' },
  { from: 80, label: '80—89周岁' },
  { from: 90, label: '90—99周岁' },
  { from: 100, label: '100周岁及以上' },
]

/**
 * Totals by age band in which no band stands for fewer than three persons, so that nobody's payment follows from a band,
 * nor from the whole minus the other bands. A band that is too small is merged into its smaller neighbour.
 * Empty when there is nothing to tell apart: one band only, or a line without a known age.
 */
export function buildBands(lines: readonly AgedAmount[]): PaymentBand[] {
  if (lines.some((line) => line.age === null)) return []
  const bands = AGE_BANDS.map((band, index) => {
    const upper = AGE_BANDS[index + 1]?.from ?? Infinity
    const members = lines.filter(({ age }) => age !== null && age >= band.from && age < upper)
    return { first: index, last: index, recipients: members.length, amountFen: members.reduce((sum, line) => sum + line.amountFen, 0) }
  }).filter((band) => band.recipients > 0)
  for (;;) {
    const small = bands.findIndex((band) => band.recipients < SMALLEST_CELL)
    if (small === -1 || bands.length < 2) break
    const before = bands[small - 1]
    const after = bands[small + 1]
    const left = before && (!after || before.recipients <= after.recipients) ? small - 1 : small
    const [lower, upper] = [bands[left], bands[left + 1]]
    if (!lower || !upper) break
    bands.splice(left, 2, { first: lower.first, last: upper.last, recipients: lower.recipients + upper.recipients, amountFen: lower.amountFen + upper.amountFen })
  }
  if (bands.length < 2) return []
  return bands.map(({ first, last, recipients, amountFen }) => ({ label: bandLabel(first, last), recipients, amountFen }))
}

function bandLabel(first: number, last: number): string {
  const label = AGE_BANDS[first]?.label ?? ''
  if (first === last) return label
  const next = AGE_BANDS[last + 1]
  if (!next) return first === 0 ? '各年龄' : `${AGE_BANDS[first]?.from}周岁及以上`
  return first === 0 ? `${next.from}周岁以下` : `${AGE_BANDS[first]?.from}—${next.from - 1}周岁`
}
