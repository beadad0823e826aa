import { findSubsidy, type Subsidy } from '../../../src/domain/subsidies/subsidy-catalogue'
import { parsePaymentWorkbook } from '../../../src/domain/subsidies/parse-payment-workbook'
import type { ParsedPaymentWorkbook, PaymentImportContext } from '../../../src/domain/subsidies/payment-import'
import type { WorkbookCell, WorkbookSheet } from '../../../src/domain/subsidies/workbook-grid'
import { idCheckCharacter } from '../../../src/domain/disclosure/id-number'

export const MIAOSHAN = { code: '340405100201', name: '妙山村村委会' }
export const SHENXIANG = { code: '340405100202', name: '沈巷村村委会' }
export const KONGJI = { code: '340405121201', name: '孔集村村委会' }

export function subsidyOf(code: string): Subsidy {
  const subsidy = findSubsidy(code)
  if (!subsidy) throw new Error(`no subsidy ${code}`)
  return subsidy
}

export function buildSheet(rows: WorkbookCell[][], changes: Partial<WorkbookSheet> = {}): WorkbookSheet {
  return { name: 'Sheet1', hidden: false, rows, hiddenRows: [], hiddenColumns: [], merges: [], comments: 0, ...changes }
}

export function parseSheets(sheets: WorkbookSheet[], changes: Partial<PaymentImportContext> = {}): ParsedPaymentWorkbook {
  return parsePaymentWorkbook({ sheets }, { subsidy: subsidyOf('farmland-protection'), villages: [MIAOSHAN], otherVillages: [KONGJI], today: '2026-11-22', ...changes })
}

/** A made-up ID number with the right check character. */
export function buildId(birthDate: string, serial = '001'): string {
  const digits = `340405${birthDate.replace(/-/g, '')}${serial}`
  return digits + idCheckCharacter(digits)
}

export const HEADER = ['户主姓名', '组', '户号', '身份证号', '面积（亩）', '标准', '金额（元）', '备注']

/** A faultless line under HEADER: 3.5 亩 × 76.03 元 = 266.11 元 (266.105 rounded half up). */
export function buildLine(changes: Partial<Record<'name' | 'group' | 'householdNo' | 'id' | 'area' | 'rate' | 'amount' | 'remark', WorkbookCell>> = {}): WorkbookCell[] {
  const line = { name: '王建国', group: '1组', householdNo: '101', id: null, area: 3.5, rate: 76.03, amount: 266.11, remark: null, ...changes }
  return [line.name, line.group, line.householdNo, line.id, line.area, line.rate, line.amount, line.remark]
}

/** Everything that may be shown or kept in the open, as text: all but the details that only the household's own record is made of. */
export function openText(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'privateDetails' ? undefined : part))
}

/** Problems as severity, cell and message. */
export function problemsOf(parsed: ParsedPaymentWorkbook): string[] {
  return parsed.problems.map((problem) => `${problem.severity} ${problem.cell ?? '-'} ${problem.message}`)
}
