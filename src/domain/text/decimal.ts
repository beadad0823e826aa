import { tidyDigits } from './digits'

/** Why a value isn't a decimal number of the wanted kind. */
export type DecimalFault = 'empty' | 'not-a-number' | 'negative' | 'too-many-decimals' | 'too-large'

export type DecimalResult = { ok: true; scaled: number } | { ok: false; fault: DecimalFault }

/** Whole part of at most 10 digits: more is a slip of the key in any list of a township, and products stay exact. */
const LONGEST_WHOLE_PART = 10

/**
 * Reads a non-negative decimal into an integer scaled by 10^places, without ever calculating in binary fractions.
 * Text may be full-width, carry thousands separators, a leading ¥ or one of `units` behind it.
 * Numbers are taken at the 15 significant digits Excel keeps, so 0.1 + 0.2 is 0.3.
 */
export function parseDecimal(value: string | number, places: number, units: readonly string[] = []): DecimalResult {
  if (typeof value === 'number' && value >= 0 && value < 10 ** LONGEST_WHOLE_PART) {
    // The common case: the number is the one that this decimal is stored as.
    const scaled = Math.round(value * 10 ** places)
    if (scaled / 10 ** places === value) return { ok: true, scaled }
  }
  const text = typeof value === 'number' ? numberAsText(value) : stripDecorations(value, units)
  if (text === '') return { ok: false, fault: 'empty' }
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text)
  if (!match || (match[2] === '' && (match[3] ?? '') === '')) return { ok: false, fault: 'not-a-number' }
  const whole = (match[2] ?? '').replace(/^0+/, '')
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (whole.length > LONGEST_WHOLE_PART) return { ok: false, fault: 'too-large' }
  const isZero = whole === '' && fraction === ''
  if (match[1] === '-' && !isZero) return { ok: false, fault: 'negative' }
  if (fraction.length > places) return { ok: false, fault: 'too-many-decimals' }
  return { ok: true, scaled: Number(whole + fraction.padEnd(places, '0')) }
}

/** A scaled integer as text with thousands separators and at least `least` decimals: 2661100 of 4 places → 266.11. */
export function formatDecimal(scaled: number, places: number, least: number): string {
  const digits = String(Math.abs(Math.round(scaled))).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  let fraction = places === 0 ? '' : digits.slice(-places)
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  return `${scaled < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

function numberAsText(value: number): string {
  if (!Number.isFinite(value)) return 'not a number'
  const text = String(Number(value.toPrecision(15)))
  const exponent = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!exponent) return text
  const [, sign, first, rest = '', power] = exponent
  const shift = Number(power)
  return shift > 0 ? `${sign}${`${first}${rest}`.padEnd(shift + 1, '0')}` : `${sign}0.${'0'.repeat(-shift - 1)}${first}${rest}`
}

function stripDecorations(value: string, units: readonly string[]): string {
  let text = tidyDigits(value).replace(/^[\u00a5\uffe5]/, '').replace(/。/g, '.')
  const unit = units.find((candidate) => text.endsWith(candidate))
  if (unit) text = text.slice(0, -unit.length)
  // Separators only where thousands are separated: 1,234.5 is a number, 1,2 is not.
  return /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text) ? text.replace(/,/g, '') : text
}
