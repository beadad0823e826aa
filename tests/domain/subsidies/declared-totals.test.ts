import fc from 'fast-check'
import type { WorkbookCell } from '../../../src/domain/subsidies/workbook-grid'
import { buildLine, buildSheet, HEADER, MIAOSHAN, parseSheets, problemsOf, SHENXIANG, subsidyOf } from './payment-grid'

const sumRow = (word: string, area: WorkbookCell, amount: WorkbookCell): WorkbookCell[] => [word, null, null, null, area, null, amount, null]
const one = buildLine({ name: '王建国', group: '1组', householdNo: '1' })
const two = buildLine({ name: '李秀英', group: '1组', householdNo: '2', area: 1, amount: 76.03 })
const three = buildLine({ name: '赵玉梅', group: '2组', householdNo: '3', area: 2, amount: 152.06 })

describe('小计 and 合计 are held against their lines', () => {
  test('a 小计 stands for the lines since the last one, a 合计 for all', () => {
    const rows = [HEADER, one, two, sumRow('小计', 4.5, 342.14), three, sumRow('小计', 2, 152.06), sumRow('合计', 6.5, 494.2)]
    expect(parseSheets([buildSheet(rows)]).problems).toEqual([])
  })

  test('a 小计 or 合计 may also stand above its lines', () => {
    const rows = [HEADER, sumRow('合计', 6.5, 494.2), sumRow('小计', 4.5, 342.14), one, two, sumRow('小计', 2, 152.06), three]
    expect(parseSheets([buildSheet(rows)]).problems).toEqual([])
  })

  test('parts of parts add up too: groups within a village', () => {
    const rows = [HEADER, one, sumRow('小计', 3.5, 266.11), two, sumRow('小计', 1, 76.03), sumRow('1组小计', 4.5, 342.14), three, sumRow('合计', 6.5, 494.2)]
    expect(parseSheets([buildSheet(rows)]).problems).toEqual([])
  })

  test('a wrong 小计 is told to the reviewer with its cell, and to the public with its group', () => {
    const parsed = parseSheets([buildSheet([HEADER, one, two, sumRow('小计', 4.5, 702.14), three, sumRow('合计', 6.5, 494.2)])])
    expect(problemsOf(parsed)).toEqual(['warning G4 小计行的金额是702.14元，各行相加是342.14元，相差360.00元。'])
    expect(parsed.lists[0]?.differences).toEqual([{ text: '表上1组小计写的是 702.14 元，逐行相加是 342.14 元，相差 360 元。', whole: false }])
    expect(parsed.acceptable).toBe(true)
    expect(parsed.lists[0]?.totals.amountFen).toBe(49420)
  })

  test('a wrong 合计 is explained in one sentence for money and one for area', () => {
    const parsed = parseSheets([buildSheet([HEADER, one, two, sumRow('合计', 6, 19800)])])
    expect(parsed.lists[0]?.differences).toEqual([
      { text: '表上合计写的是 19,800 元，逐行相加是 342.14 元，相差 19,457.86 元。', whole: true },
      { text: '表上面积合计写的是 6 亩，逐行相加是 4.5 亩，相差 1.5 亩。', whole: true },
    ])
  })

  test('a total rounded to whole yuan is said to be rounded', () => {
    expect(parseSheets([buildSheet([HEADER, one, two, sumRow('合计', 4.5, 342)])]).lists[0]?.differences)
      .toEqual([{ text: '表上合计写的是 342 元，逐行相加是 342.14 元，相差 0.14 元，表上取整到元。', whole: true }])
  })

  test('the 合计 on the last sheet may stand for all sheets', () => {
    const sheets = [buildSheet([HEADER, one, two], { name: '妙山村' }), buildSheet([HEADER, three, sumRow('合计', 6.5, 494.2)], { name: '沈巷村' })]
    expect(parseSheets(sheets, { villages: [MIAOSHAN, SHENXIANG] }).problems).toEqual([])
  })

  test('a total over several villages is told on each of their lists', () => {
    const header = ['所在村', ...HEADER]
    const rows = [header, ['妙山村', ...one], ['沈巷村', ...three], ['合计', null, null, null, null, 5.5, null, 500, null]]
    const parsed = parseSheets([buildSheet(rows)], { villages: [MIAOSHAN, SHENXIANG] })
    const difference = { text: '表上全部2个村的合计写的是 500 元，逐行相加是 418.17 元，相差 81.83 元。', whole: false }
    expect(parsed.lists.map((list) => list.differences)).toEqual([[difference], [difference]])
  })

  test('of a list that shows totals only, figures of a part are kept from the public', () => {
    const header = ['姓名', '村民组', '年龄', '标准', '月数', '金额']
    const old = (name: string, group: string): WorkbookCell[] => [name, group, 85, 50, 3, 150]
    const rows = [header, old('王甲', '1组'), ['小计', null, null, null, null, 160], old('王乙', '2组'), old('王丙', '2组'), old('王丁', '2组'), ['合计', null, null, null, null, 610]]
    const parsed = parseSheets([buildSheet(rows)], { subsidy: subsidyOf('old-age') })
    expect(parsed.problems.map(({ cell }) => cell)).toEqual(['F3', 'F7'])
    expect(parsed.lists[0]?.differences).toEqual([{ text: '表上合计写的是 610 元，逐行相加是 600 元，相差 10 元。', whole: true }])
  })

  test('while a line can not be read, nothing is said of sums', () => {
    const rows = [HEADER, one, buildLine({ name: '李秀英', householdNo: '2', amount: '?' }), sumRow('合计', 4.5, 342.14)]
    expect(problemsOf(parseSheets([buildSheet(rows)]))).toEqual(['error G3 补贴金额不是数字。'])
  })
})

test('random tables add up: totals are the sums of the lines, true totals are silent and false ones are told', () => {
  const line = fc.record({ area: fc.integer({ min: 1, max: 50_000 }), rate: fc.integer({ min: 1, max: 20_000_000 }), group: fc.integer({ min: 1, max: 4 }) })
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), fc.integer({ min: 101, max: 1_000_000 }), (lines, error) => {
    const fen = lines.map(({ area, rate }) => Number((BigInt(area) * BigInt(rate) + 500_000n) / 1_000_000n))
    const sum = fen.reduce((total, amount) => total + amount, 0)
    const body = lines.map(({ area, rate, group }, index) => buildLine({
      name: '王建国', group: `${group}组`, householdNo: String(index), area: area / 1000, rate: rate / 100_000, amount: (fen[index] ?? 0) / 100,
    }))
    const differencesOf = (declared: number) => parseSheets([buildSheet([HEADER, ...body, sumRow('合计', null, declared / 100)])]).lists[0]
    const right = differencesOf(sum)
    expect(right?.totals).toMatchObject({ amountFen: sum, areaMilliMu: lines.reduce((total, { area }) => total + area, 0), recipients: lines.length })
    expect(right?.differences).toEqual([])
    expect(differencesOf(sum + error)?.differences).toHaveLength(1)
    expect(differencesOf(sum + error)?.totals.amountFen).toBe(sum)
  }), { numRuns: 60 })
})
