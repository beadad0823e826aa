import { passesLuhn } from './bank-card'
import { isCreditCode } from './credit-code'
import { isIdNumber, isOldIdNumber } from './id-number'

/** Something in a text that looks like an identifier of a person. `index` and `length` are positions in the text as given; the digits themselves are not repeated. */
export interface PersonalDataFinding {
  kind: 'id-number' | 'bank-card' | 'mobile'
  index: number
  length: number
}

/** What a finding is called in a sentence. */
export const PERSONAL_DATA_NAMES: Readonly<Record<PersonalDataFinding['kind'], string>> = {
  'id-number': '身份证号',
  'bank-card': '银行卡号',
  mobile: '手机号',
}

/** Digits that stand together, with at most a few spaces or dashes between them. */
interface DigitRun {
  /** 0–9, and X at the very end. */
  digits: string
  /** Where each digit stands in the text. */
  positions: number[]
  /** Whether a separator (or the beginning) stands before each digit. */
  startsGroup: boolean[]
}

const MOST_SEPARATORS = 3
const X_LIKE = /[xX\uff58\uff38\u00d7]/
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/
const SEPARATOR = /[ \u00a0\u2000-\u200a\u3000\-\u2010-\u2015\uff0d_]/

/**
 * Every ID number (18 digits by checksum, 15 by birth date), bank card (16–19 digits by Luhn) and mobile number in a text,
 * in order, also when written full-width or with spaces, dashes or invisible characters in between.
 * Document numbers, landlines, dates, amounts and unified social credit codes are none.
 */
export function findPersonalData(text: string): PersonalDataFinding[] {
  const findings: PersonalDataFinding[] = []
  for (const run of digitRuns(text)) {
    const taken = new Array<boolean>(run.digits.length).fill(false)
    const take = (kind: PersonalDataFinding['kind'], start: number, length: number): void => {
      if (taken.slice(start, start + length).includes(true)) return
      taken.fill(true, start, start + length)
      const index = run.positions[start] ?? 0
      findings.push({ kind, index, length: (run.positions[start + length - 1] ?? index) + 1 - index })
    }
    for (let start = 0; start + 18 <= run.digits.length; start += 1) {
      if (isIdNumber(run.digits.slice(start, start + 18))) take('id-number', start, 18)
    }
    forEachGroupSpan(run, (start, digits, groups) => {
      if (isOldId(digits, groups)) take('id-number', start, 15)
    })
    forEachGroupSpan(run, (start, digits, groups) => {
      if (isBankCard(digits, groups)) take('bank-card', start, digits.length)
    })
    forEachGroupSpan(run, (start, digits, groups) => {
      const prefix = mobilePrefix(digits, groups)
      if (prefix !== null) take('mobile', start + prefix, 11)
    })
  }
  return findings.sort((left, right) => left.index - right.index)
}

function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = []
  let run: DigitRun = { digits: '', positions: [], startsGroup: [] }
  let separators = 0
  const close = (): void => {
    // Eleven digits is the shortest identifier looked for.
    if (run.digits.length >= 11) runs.push(run)
    run = { digits: '', positions: [], startsGroup: [] }
    separators = 0
  }
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    // An X ends an ID number and nothing else.
    const digit = X_LIKE.test(character) && run.digits.length >= 17 ? 'X' : asDigit(character)
    if (digit !== '') {
      run.startsGroup.push(run.digits === '' || separators > 0)
      run.digits += digit
      run.positions.push(index)
      separators = 0
      if (digit === 'X') close()
    } else if (INVISIBLE.test(character)) {
      continue
    } else if (run.digits !== '' && SEPARATOR.test(character) && separators < MOST_SEPARATORS) {
      separators += 1
    } else if (run.digits !== '') {
      close()
    }
  }
  close()
  return runs
}

function asDigit(character: string): string {
  if (character >= '0' && character <= '9') return character
  return character >= '\uff10' && character <= '\uff19' ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : ''
}

/** Calls back for every sequence of at most 19 whole groups (and 19 digits), with the lengths of its groups. */
function forEachGroupSpan(run: DigitRun, visit: (start: number, digits: string, groups: number[]) => void): void {
  const starts = run.startsGroup.flatMap((first, index) => (first ? [index] : []))
  starts.push(run.digits.replace('X', '').length)
  for (let from = 0; from + 1 < starts.length; from += 1) {
    const start = starts[from] ?? 0
    const groups: number[] = []
    for (let to = from + 1; to < starts.length; to += 1) {
      const end = starts[to] ?? 0
      if (end - start > 19) break
      groups.push(end - (starts[to - 1] ?? 0))
      visit(start, run.digits.slice(start, end), groups)
    }
  }
}

function isSpelled(groups: readonly number[]): boolean {
  return groups.length === 1 || groups.every((length) => length === 1)
}

function isOldId(digits: string, groups: readonly number[]): boolean {
  return isOldIdNumber(digits) && (isSpelled(groups) || groups.join() === '6,6,3')
}

/** Cards begin with 3–6 or 9. Written in groups, only UnionPay's 62 counts: amounts in a table row stand in groups too. */
function isBankCard(digits: string, groups: readonly number[]): boolean {
  if (digits.length < 16 || digits.length > 19 || !/^[34569]\d+$/.test(digits) || !passesLuhn(digits)) return false
  // Credit codes that are all digits are given out by departments 1 (staffing), 5 (civil affairs) and 9 (market supervision).
  if (/^[159]\d{17}$/.test(digits) && isCreditCode(digits)) return false
  return isSpelled(groups) || digits.startsWith('62')
}

const MOBILE_GROUPS = new Set(['11', '3,4,4', '3,8', '7,4'])

/** How many digits stand before the mobile number in these groups (country code or trunk zero), or null when they are none. */
function mobilePrefix(digits: string, groups: readonly number[]): number | null {
  const match = /^(0086|86|0)?(1[3-9]\d{9})$/.exec(digits)
  if (!match) return null
  const prefix = match[1]?.length ?? 0
  if (isSpelled(groups)) return prefix
  const [first = 0, ...rest] = groups
  if (prefix > 0 && first === prefix) return MOBILE_GROUPS.has(rest.join()) || isSpelled(rest) ? prefix : null
  return MOBILE_GROUPS.has([first - prefix, ...rest].join()) ? prefix : null
}
