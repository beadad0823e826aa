import { squeezeText } from '../text/digits'
import type { DecimalFault, DecimalResult } from '../text/decimal'
import type { SheetHeader } from './find-header'
import type { ImportProblems } from './import-problems'
import { PAYMENT_FIELDS, type PaymentField } from './payment-field'
import { cellAddress, type WorkbookCell, type WorkbookSheet } from './workbook-grid'

/** Fields that lists write once for several lines, in a cell merged downwards. */
const MERGED_DOWNWARDS: readonly PaymentField[] = ['village', 'group', 'rate', 'count']

/** The cells of one line, by field, with a way to say what is wrong with one of them. Never quotes a cell. */
export class LineCells {
  constructor(
    private readonly sheet: WorkbookSheet,
    readonly header: SheetHeader,
    readonly row: number,
    private readonly problems: ImportProblems,
  ) {}

  has(field: PaymentField): boolean {
    return this.header.columns.has(field)
  }

  cell(field: PaymentField): WorkbookCell {
    const column = this.header.columns.get(field)
    if (column === undefined) return null
    const own = this.sheet.rows[this.row]?.[column] ?? null
    if (own !== null || !MERGED_DOWNWARDS.includes(field)) return own
    const merge = this.sheet.merges.find((area) => area.left === column && area.right === column && this.row > area.top && this.row <= area.bottom)
    return merge ? (this.sheet.rows[merge.top]?.[column] ?? null) : null
  }

  isEmpty(field: PaymentField): boolean {
    const cell = this.cell(field)
    return cell === null || (typeof cell === 'string' && squeezeText(cell) === '')
  }

  error(field: PaymentField, kind: string, message: string, fix: string): void {
    this.problem('error', field, kind, message, fix)
  }

  warn(field: PaymentField, kind: string, message: string, fix: string): void {
    this.problem('warning', field, kind, message, fix)
  }

  address(field: PaymentField): string {
    return cellAddress(this.row, this.header.columns.get(field) ?? 0)
  }

  /** Cells that hold neither text nor number are reported and read as null. */
  plain(field: PaymentField): string | number | null {
    const cell = this.cell(field)
    const label = PAYMENT_FIELDS[field].label
    if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell
    if (typeof cell === 'boolean') {
      this.error(field, 'boolean', `${label}是“真/假”值。`, '请改成应填的内容。')
      return null
    }
    switch (cell.kind) {
      case 'date':
        this.error(field, 'date', `${label}被表格软件变成了日期。`, '请把这一列设为“文本”或“数值”格式后重新填写，如户号 3-1 常被变成 3月1日。')
        return null
      case 'error':
        this.error(field, 'error-cell', `${label}是公式出错的结果（如 #REF!）。`, '请修好公式，或直接填写正确的内容。')
        return null
      case 'formula-without-value':
        this.error(field, 'formula', `${label}是没有计算结果的公式。`, '请用 Excel 或 WPS 打开，重新计算后保存；也可以复制后“选择性粘贴为数值”。')
        return null
    }
  }

  /** A number by `parse`, every fault reported in words; null when empty or faulty. */
  decimal(field: PaymentField, places: number, parse: (value: string | number) => DecimalResult): number | null {
    const value = this.plain(field)
    if (value === null || (typeof value === 'string' && squeezeText(value) === '')) return null
    const result = parse(value)
    if (result.ok) return result.scaled
    if (result.fault !== 'empty') this.error(field, `number-${result.fault}`, ...faultWords(PAYMENT_FIELDS[field].label, result.fault, places))
    return null
  }

  private problem(severity: 'error' | 'warning', field: PaymentField, kind: string, message: string, fix: string): void {
    const column = this.header.columns.get(field) ?? 0
    this.problems.add(severity, `${field}-${kind}`, this.sheet.name, { row: this.row, column }, message, fix)
  }
}

function faultWords(label: string, fault: Exclude<DecimalFault, 'empty'>, places: number): [string, string] {
  switch (fault) {
    case 'not-a-number':
      return [`${label}不是数字。`, '请只填数字，不要写文字、问号或算式。']
    case 'negative':
      return [`${label}是负数。`, '追回、扣减的钱请不要写在发放名单里，请删去这一行，在备注里说明。']
    case 'too-many-decimals':
      return [`${label}的小数超过${places}位。`, places === 0 ? '请填整数。' : `请按文件规定四舍五入到${places}位小数后填写，公式可用 ROUND(…,${places})。`]
    case 'too-large':
      return [`${label}的位数太多，不像${label}。`, '请核对这一格是不是填成了别的内容（如证件号、账号）。']
  }
}
