import { isCalendarDate } from '../text/dates'
import { squeezeText, tidyDigits } from '../text/digits'
import type { LineCells } from './line-cells'

/** What a line says for the household alone. */
export interface PrivateCells {
  /** Last 4 digits of the account paid to; the rest is dropped here. */
  accountLast4: string | null
  /** Day of payment, YYYY-MM-DD. */
  paidOn: string | null
}

/** Reads what only the household itself will see. Nothing here is compulsory and nothing is a problem: an account or a date that can't be read is left out. */
export function readPrivateCells(cells: LineCells): PrivateCells {
  return { accountLast4: lastDigits(cells), paidOn: paymentDay(cells) }
}

function lastDigits(cells: LineCells): string | null {
  const cell = cells.cell('bankAccount')
  // Excel keeps 15 significant digits: the last ones of a longer number are made up.
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1e7 && cell < 1e15 ? String(cell).slice(-4) : null
  if (typeof cell !== 'string') return null
  const digits = tidyDigits(cell).replace(/[-_]/g, '')
  return /^\d{8,30}$/.test(digits) ? digits.slice(-4) : null
}

function paymentDay(cells: LineCells): string | null {
  const cell = cells.cell('paidOn')
  if (typeof cell === 'object' && cell !== null && cell.kind === 'date') return isCalendarDate(cell.date) ? cell.date : null
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(squeezeText(String(cell ?? '')))
  if (match === null) return null
  const date = `${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`
  return isCalendarDate(date) ? date : null
}
