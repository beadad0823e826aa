import { SUBSIDIES } from '../../../src/domain/subsidies/subsidy-catalogue'
import { buildTemplateSheets } from '../../../src/domain/subsidies/template-sheets'
import type { WorkbookCell } from '../../../src/domain/subsidies/workbook-grid'
import { buildSheet, parseSheets, problemsOf, subsidyOf } from './payment-grid'

const listRows = (code: string): WorkbookCell[][] => (buildTemplateSheets(subsidyOf(code))[0]?.rows ?? []).map((cells) => cells.map(({ value }) => value))
const open = SUBSIDIES.filter(({ disclosureCategory }) => disclosureCategory !== 'children')

test.each(open.map(({ code, name }) => [name, code]))('the template of %s has every column that is compulsory, and as downloaded it is no list', (_name, code) => {
  const parsed = parseSheets([buildSheet(listRows(code))], { subsidy: subsidyOf(code) })
  expect(problemsOf(parsed).map((problem) => problem.replace(/ [A-Z]+\d+ /, ' '))).toEqual(['error 这份表还是样例，没有填名单。'])
})

test.each(open.map(({ code, name }) => [name, code]))('the example of %s is itself a faultless line', (_name, code) => {
  const rows = listRows(code).map((cells) => cells.map((cell) => (cell === '样例甲' ? '王建国' : cell)))
  const three = [...rows, ...['002', '003'].map((no) => (rows[3] ?? []).map((cell) => (cell === '001' ? no : cell)))]
  expect(parseSheets([buildSheet(three)], { subsidy: subsidyOf(code) }).problems).toEqual([])
})

test('an example left in above real lines is pointed at', () => {
  const rows = listRows('rice')
  const real = (rows[3] ?? []).map((cell) => (cell === '样例甲' ? '王建国' : cell))
  expect(problemsOf(parseSheets([buildSheet([...rows, real])], { subsidy: subsidyOf('rice') }))).toEqual(['error D4 这一行还是模板里的样例。'])
})
