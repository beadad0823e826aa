import type { PaymentRow } from '../../../src/domain/api/payment-lists-contract'
import { discloseRow } from '../../../src/domain/disclosure/disclose-row'
import { disclosedColumns, disclosureFor, disclosureNote, mayShowTotals, type DisclosureViewer } from '../../../src/domain/disclosure/disclosure-policy'
import { findSubsidy, SUBSIDIES, type Subsidy } from '../../../src/domain/subsidies/subsidy-catalogue'

function subsidy(code: string): Subsidy {
  const found = findSubsidy(code)
  if (!found) throw new Error(`no subsidy ${code}`)
  return found
}

const row: PaymentRow = { rowNo: 1, groupName: '3组', householdNo: '12', name: '王建国', areaMilliMu: 3500, rate: 7603000, count: 3, item: '拖拉机', grade: 'D级', amountFen: 26611 }

test.each([
  ['farmland-protection', 'rows'], ['rice', 'rows'], ['grain-growers', 'rows'], ['machinery', 'rows'], ['old-age', 'totals'], ['minimum-living', 'totals'],
  ['extreme-poverty', 'totals'], ['temporary-relief', 'totals'], ['disability', 'totals'], ['house-repair', 'totals'], ['orphans', 'nothing'],
])('of a list of %s everyone sees %s', (code, kind) => {
  expect(disclosureFor(subsidy(code), 'everyone').kind).toBe(kind)
})

test('the names of the poor, the old and the disabled are on no open list', () => {
  for (const code of ['old-age', 'minimum-living', 'extreme-poverty', 'temporary-relief', 'disability', 'house-repair', 'orphans']) {
    expect(discloseRow(subsidy(code), 'everyone', row)).toBeNull()
    expect(disclosedColumns(subsidy(code), 'everyone', new Set(['name', 'amountFen', 'groupName']))).toEqual([])
  }
})

test('nobody may see any line of a list of children, their own village included', () => {
  for (const viewer of ['everyone', 'village', 'own', 'after'] satisfies DisclosureViewer[]) expect(discloseRow(subsidy('orphans'), viewer, row)).toBeNull()
})

test('once publicity has ended no list shows a name', () => {
  for (const entry of SUBSIDIES) expect(discloseRow(entry, 'after', row)).toBeNull()
})

test('a line of farmland protection shows name, group, household number, area, standard and amount, and nothing else', () => {
  expect(discloseRow(subsidy('farmland-protection'), 'everyone', row)).toEqual({ ...row, count: null, item: null, grade: null })
})

test("a village's own people don't see months or standards of the old, from which an age would follow", () => {
  expect(discloseRow(subsidy('old-age'), 'village', row)).toEqual({ ...row, areaMilliMu: null, rate: null, count: null, item: null, grade: null })
})

test('columns are those the policy allows of those the list has', () => {
  const columns = disclosedColumns(subsidy('rice'), 'everyone', new Set(['name', 'amountFen', 'areaMilliMu', 'count', 'grade']))
  expect(columns).toEqual([
    { key: 'name', label: '姓名', unit: '' },
    { key: 'areaMilliMu', label: '补贴面积', unit: '亩' },
    { key: 'amountFen', label: '补贴金额', unit: '元' },
  ])
})

test('every subsidy says why its lists show what they show, with the source', () => {
  for (const entry of SUBSIDIES) {
    expect(disclosureNote(entry)).toMatch(/依据/)
    expect(disclosureNote(entry, 'after')).toMatch(/依据/)
  }
  expect(disclosureNote(subsidy('rice'), 'after')).toContain('公示期已结束')
})

test('totals of one or two persons are not shown', () => {
  expect([0, 1, 2, 3, 100].map(mayShowTotals)).toEqual([true, false, false, true, true])
})
