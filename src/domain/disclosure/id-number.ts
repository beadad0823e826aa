import { isCalendarDate } from '../text/dates'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** First two digits of an ID number: the province-level areas of GB/T 2260, with Taiwan, Hong Kong, Macao and 91 for foreigners. */
const PROVINCES = new Set(['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82', '83', '91'])

/** The check character GB 11643-1999 asks for behind these 17 digits. */
export function idCheckCharacter(digits17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits17[index]), 0)
  return CHECK_CHARACTERS[sum % 11] ?? ''
}

/** Whether this is a well-formed 18-digit ID number: known province, real birth date, right check character (X in either case). */
export function isIdNumber(text: string): boolean {
  return idNumberFault(text) === null
}

/** What is wrong with an ID number as written, without repeating it; null when nothing is. */
export function idNumberFault(text: string): 'length' | 'province' | 'birth-date' | 'checksum' | null {
  if (!/^\d{17}[\dXx]$/.test(text)) return 'length'
  if (!PROVINCES.has(text.slice(0, 2))) return 'province'
  if (birthDateOf(text) === null) return 'birth-date'
  return idCheckCharacter(text.slice(0, 17)) === text.charAt(17).toUpperCase() ? null : 'checksum'
}

/** The birth date (YYYY-MM-DD) in an 18-digit ID number, or null when it holds none that exists since 1900. */
export function birthDateOf(idNumber: string): string | null {
  const date = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  return isCalendarDate(date) && date >= '1900-01-01' && date < '2100-01-01' ? date : null
}

/** Two-digit birth year from which 15 digits count as an old ID number: division codes with a running number would read as births of 1900–1921. */
const EARLIEST_OLD_YEAR = '25'

/** Whether this looks like a 15-digit ID number of before 1999: known province and a birth date since 1925. It has no check character. */
export function isOldIdNumber(text: string): boolean {
  return /^\d{15}$/.test(text) && PROVINCES.has(text.slice(0, 2)) && text.slice(6, 8) >= EARLIEST_OLD_YEAR
    && birthDateOf(`${text.slice(0, 6)}19${text.slice(6, 12)}`) !== null
}
