import { countPublicityDays, minimumPublicityText, publicityProblems } from '../../../src/domain/subsidies/publicity-rules'
import { findSubsidy, SUBSIDIES } from '../../../src/domain/subsidies/subsidy-catalogue'
import { subsidyOf } from './payment-grid'

test.each<[string, string, string, string[]]>([
  ['rice', '2026-09-22', '2026-09-26', []],
  ['rice', '2026-09-22', '2026-09-25', ['稻谷补贴公示不少于5天，现在从2026年9月22日到2026年9月25日只有4天，请把结束日期往后改。']],
  ['rice', '2026-09-26', '2026-09-22', ['公示结束日期（2026年9月22日）早于开始日期（2026年9月26日），请改到开始日期之后。']],
  ['rice', '2026-02-30', '', ['公示开始日期请按“年-月-日”填写，如 2026-03-05。', '公示结束日期请按“年-月-日”填写，如 2026-03-14。']],
  ['rice', '2026-09-22', '2062-09-26', ['公示期超过400天，请核对结束日期的年份。']],
  ['minimum-living', '2026-09-21', '2026-09-28', ['最低生活保障金公示不少于7个工作日，现在从2026年9月21日到2026年9月28日只有5个工作日，请把结束日期往后改。']],
])('publicity of %s from %s to %s', (code, start, end, messages) => {
  expect(publicityProblems(subsidyOf(code), start, end).map((problem) => problem.message)).toEqual(messages)
})

test('Saturdays exchanged for a holiday are worked, and the holiday is not', () => {
  expect(countPublicityDays('2026-02-14', '2026-02-14', 'working')).toBe(1)
  expect(countPublicityDays('2026-10-01', '2026-10-01', 'working')).toBe(0)
})

test('every subsidy has a code of its own, a name, and can be found by its code', () => {
  expect(new Set(SUBSIDIES.map((subsidy) => subsidy.code)).size).toBe(SUBSIDIES.length)
  for (const subsidy of SUBSIDIES) {
    expect(findSubsidy(subsidy.code)).toBe(subsidy)
    expect(subsidy.requiredColumns).toEqual(expect.arrayContaining(['name', 'amount']))
    expect(minimumPublicityText(subsidy.minimumPublicity)).toMatch(/^不少于\d+(天|个工作日)$/)
    expect(subsidy.minimumPublicity.source).not.toBe('')
  }
  expect(findSubsidy('toString')).toBeNull()
})
