import { parseColumnMapping } from '../../../src/domain/subsidies/parse-column-mapping'
import type { HeaderMeanings } from '../../../src/domain/subsidies/column-dictionary'
import { buildId, buildSheet, parseSheets, problemsOf } from './payment-grid'

function meanings(said: Record<string, string>): HeaderMeanings {
  const parsed = parseColumnMapping(JSON.stringify(said))
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  return parsed.value
}

const STRANGE = [['谁', '种了多少', '该给多少', '备用'], ['王建国', 1, 76.03, 'x']]

test('columns that nobody knows are shown so that the clerk can say what they are', () => {
  const parsed = parseSheets([buildSheet(STRANGE)])
  expect(problemsOf(parsed)).toEqual(['error - 列对不上：缺少“姓名”、“补贴面积”、“补贴金额”列。第1行的表头有“谁”、“种了多少”、“该给多少”、“备用”。'])
  expect(parsed.columns.map(({ column, header, field }) => [column, header, field])).toEqual([['A', '谁', null], ['B', '种了多少', null], ['C', '该给多少', null], ['D', '备用', null]])
})

test('once they are told, the list is read', () => {
  const parsed = parseSheets([buildSheet(STRANGE)], { mapping: meanings({ 谁: 'name', 种了多少: 'area', '该给多少(元)': 'amount', 备用: 'none' }) })
  expect(parsed.problems).toEqual([])
  expect(parsed.lists[0]?.totals).toEqual({ recipients: 1, amountFen: 7603, areaMilliMu: 1000 })
  expect(parsed.columns.map(({ recognisedBy, use }) => [recognisedBy, use])).toEqual([['mapping', 'published'], ['mapping', 'published'], ['mapping', 'published'], ['mapping', 'ignored']])
})

test('what the clerk says goes before the dictionary, and an alias after it', () => {
  const rows = [['姓名', '面积', '应发金额', '实发金额', '金额小结'], ['王建国', 1, 100, 76.03, 5]]
  expect(parseSheets([buildSheet(rows)], { mapping: meanings({ 应发金额: 'amount' }) }).lists[0]?.totals.amountFen).toBe(10000)
  expect(parseSheets([buildSheet(rows)], { aliases: meanings({ 金额小结: 'amount' }) }).lists[0]?.totals.amountFen).toBe(7603)
})

test('a column of ID, account or phone numbers can not be called anything that is published', () => {
  for (const header of ['身份证号', '一卡通账号', '联系电话']) {
    const refused = parseColumnMapping(JSON.stringify({ [header]: 'householdNo' }))
    expect(refused).toMatchObject({ ok: false, refusal: { message: `“${header}”是证件号、账号或电话，不能当作要公开的“户号”。请选别的列。` } })
    expect(parseColumnMapping(JSON.stringify({ [header]: 'none' })).ok).toBe(true)
  }
})

test.each([['a card', '6217001234567890126'], ['an ID number', buildId('1960-01-01')], ['a mobile', '13800138000'], ['a card rounded by Excel', 6217001234567890000]])(
  'whatever a column is called, %s in it is an error at its cell and is not repeated', (_what, secret) => {
    for (const field of ['name', 'group', 'householdNo'] as const) {
      const header = ['户主', '组', '号', '面积', '金额', '另一列']
      const mapping = meanings({ 另一列: field, ...(field === 'name' ? { 户主: 'none' } : {}) })
      const parsed = parseSheets([buildSheet([header, ['王建国', null, null, 1, 76.03, secret]])], { mapping })
      expect(parsed.problems.map(({ severity, cell }) => `${severity} ${cell}`)).toEqual(['error F2'])
      expect(JSON.stringify(parsed)).not.toContain(String(secret))
    }
  },
)

test.each(['no json', '[]', '{"姓名":"everything"}', '{"姓名":1}'])('%s is no mapping', (text) => {
  expect(parseColumnMapping(text)).toMatchObject({ ok: false, refusal: { message: '没有读懂各列的对应关系，请重新选择每一列是什么。' } })
})
