import { buildLine, buildSheet, HEADER, parseSheets, problemsOf } from './payment-grid'

const lines = (count: number) => Array.from({ length: count }, (_, index) => buildLine({ householdNo: String(index) }))
const far = buildLine({ name: '赵玉梅', householdNo: '99', area: 35, amount: 2661.05 })

test('a household with more than five times the area of its village is told with the figures', () => {
  expect(problemsOf(parseSheets([buildSheet([HEADER, ...lines(10), far])]))).toEqual(['warning E12 面积是35亩，全村一半的户不超过3.5亩，多出5倍以上。'])
})

test('in a village of a few households nobody is called unusual', () => {
  expect(parseSheets([buildSheet([HEADER, ...lines(8), far])]).problems).toEqual([])
})

test('an area that doubled since the last list is told with both figures, and one that did not is not', () => {
  const earlier = ['1', '2', '3'].map((householdNo, index) => ({
    divisionCode: '340405100201', period: '2025年度', groupName: '1组', householdNo, name: '王建国', areaMilliMu: [3_400, 1_200, 9_000][index] ?? 0, amountFen: 100,
  }))
  expect(problemsOf(parseSheets([buildSheet([HEADER, ...lines(4)])], { earlier }))).toEqual([
    'warning E4 面积和上次（2025年度）差得多：上次1.2亩，这次3.5亩。', 'warning E5 面积和上次（2025年度）差得多：上次9亩，这次3.5亩。',
  ])
})
