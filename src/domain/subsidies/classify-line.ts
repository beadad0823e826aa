import { squeezeText, tidyDigits } from '../text/digits'
import type { SheetHeader } from './find-header'
import type { PaymentField } from './payment-field'
import type { WorkbookCell } from './workbook-grid'

/** What a row under the header is. Only lines are read as payments. */
export type LineKind = 'line' | 'blank' | 'numbered-blank' | 'subtotal' | 'total' | 'repeated-header' | 'note'

const SUM_WORDS = /^.{0,12}(小计|合计|总计|共计|累计)[::]?$/
const NOTE_WORDS = /^(注|备注|说明|填报说明|填表|制表|制单|填报|审核|复核|审批|经办|负责人|单位负责人|村负责人|村主任|村书记|分管|公示|监督|举报|咨询|联系|盖章|签字|签章|单位|日期|年月日|打印|第\d+页|\(盖章\)|附[::注])/

/** Decides what a row is, given where the columns are and whether a 合计 row has been met above it. */
export function classifyLine(cells: readonly WorkbookCell[], header: SheetHeader, afterTotal: boolean): LineKind {
  const at = (field: PaymentField): WorkbookCell => cells[header.columns.get(field) ?? -1] ?? null
  const name = at('name')
  const amount = at('amount')
  // The plain case first: a name that is no word for a sum, and an amount.
  if (typeof name === 'string' && isFilled(name) && typeof amount === 'number' && amount !== 0 && !SUM_WORDS.test(squeezeText(name))) return 'line'
  const filled = cells.flatMap((cell, column) => (isFilled(cell) ? [{ cell, column }] : []))
  if (filled.length === 0) return 'blank'
  const nameColumn = header.columns.get('name')
  for (const { cell, column } of filled) {
    if (typeof cell !== 'string' || (column !== nameColumn && isFilled(name))) continue
    const text = squeezeText(cell)
    if (SUM_WORDS.test(text)) return /小计[::]?$/.test(text) ? 'subtotal' : 'total'
  }
  if (isRepeatedHeader(filled, header)) return 'repeated-header'
  const nothingPaid = !isFilled(amount) || amount === 0
  const first = filled[0]?.cell
  if (typeof first === 'string' && nothingPaid && NOTE_WORDS.test(squeezeText(first))) return 'note'
  if (nothingPaid && afterTotal && !(isFilled(name) && hasFigures(at))) return 'note'
  if (filled.length === 1 && typeof first === 'string' && filled[0]?.column !== nameColumn) return 'note'
  if (filled.length === 1 && typeof first === 'string' && squeezeText(first).length > 12) return 'note'
  if (!isFilled(name) && nothingPaid && !filled.some(({ cell, column }) => carriesContent(cell, column, header))) return 'numbered-blank'
  return 'line'
}

/** Whether a row without an amount still has an area, a standard, a quantity or an ID number: then it is a line with its amount forgotten. */
function hasFigures(at: (field: PaymentField) => WorkbookCell): boolean {
  const figures: readonly PaymentField[] = ['area', 'rate', 'count', 'idNumber']
  return figures.some((field) => {
    const cell = at(field)
    return typeof cell === 'number' || (typeof cell === 'string' && /^\d+(\.\d+)?X?$/i.test(tidyDigits(cell)))
  })
}

/** Numbered, grouped or formula-filled rows that nobody has written a name into are blanks of the form. */
function carriesContent(cell: WorkbookCell, column: number, header: SheetHeader): boolean {
  if (cell === 0) return false
  const prefilled: readonly PaymentField[] = ['serialNo', 'village', 'group', 'rate']
  return !prefilled.some((field) => header.columns.get(field) === column)
}

function isRepeatedHeader(filled: readonly { cell: WorkbookCell; column: number }[], header: SheetHeader): boolean {
  const matching = filled.filter(({ cell, column }) => {
    const found = typeof cell === 'string' ? header.recognise(cell) : null
    return found !== null && found.field !== null && header.columns.get(found.field) === column
  })
  return matching.length >= 2
}

function isFilled(cell: WorkbookCell | undefined): boolean {
  return cell !== null && cell !== undefined && !(typeof cell === 'string' && squeezeText(cell) === '')
}
