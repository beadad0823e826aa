import { explainChange, findPrevious, type ComparedPayment } from '../../../src/domain/my-money/explain-change'
import { paymentYear, periodBefore } from '../../../src/domain/my-money/payment-year'
import { amountByRate } from '../../../src/domain/subsidies/amount-rule'

function buildPayment(value: number, rate: number, change: Partial<ComparedPayment> = {}): ComparedPayment {
  return {
    subsidyCode: 'rice', period: '2026年度', year: 2026, rate, rateUnit: '元/亩', quantity: { value, places: 3, label: '补贴面积', unit: '亩' },
    amountFen: amountByRate(rate, value, 3), ...change,
  }
}
const lastYear = (payment: ComparedPayment): ComparedPayment => ({ ...payment, period: '2025年度', year: 2025 })
const causesOf = (previous: ComparedPayment, current: ComparedPayment) => explainChange(lastYear(previous), current)?.causes.map(({ cause, effectFen }) => [cause, effectFen])

test.each([
  ['only the area', buildPayment(3_200, 7_603_000), buildPayment(3_500, 7_603_000), [['quantity', 2_281]]],
  ['only the standard', buildPayment(2_000, 7_603_000), buildPayment(2_000, 8_000_000), [['rate', 794]]],
  ['both, the one up and the other down', buildPayment(3_000, 8_000_000), buildPayment(4_000, 5_000_000), [['quantity', 8_000], ['rate', -12_000]]],
  ['an amount that was set otherwise', buildPayment(2_000, 7_603_000), buildPayment(2_000, 7_603_000, { amountFen: 20_000 }), [['other', 4_794]]],
  ['no standard on the list', buildPayment(2_000, 7_603_000, { rate: null, amountFen: 1_000 }), buildPayment(3_000, 7_603_000, { rate: null, amountFen: 900 }), [['other', -100]]],
])('%s is named as the cause', (_case, previous, current, causes) => expect(causesOf(previous, current)).toEqual(causes))

test('an amount that stayed the same needs no reason, although area and standard changed', () => {
  expect(explainChange(lastYear(buildPayment(2_000, 8_000_000)), buildPayment(4_000, 4_000_000))).toBeNull()
})

test('the effects always add up to the difference', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const previous = buildPayment((seed * 7_919) % 30_000, (seed * 104_729) % 20_000_000, { amountFen: (seed * 1_299_709) % 1_000_000 })
    const current = buildPayment((seed * 15_485) % 30_000, (seed * 32_452) % 20_000_000)
    const change = explainChange(lastYear(previous), current)
    expect(change?.causes.reduce((sum, { effectFen }) => sum + effectFen, 0)).toBe(change?.differenceFen)
    expect((change?.previousAmountFen ?? 0) + (change?.differenceFen ?? 0)).toBe(current.amountFen)
  }
})

test('a quarter is compared with the same quarter of the year before and with no other', () => {
  const quarter = (period: string, year: number) => buildPayment(1_000, 5_000_000, { period, year })
  const payments = [quarter('2025年第二季度', 2025), quarter('2025年第三季度', 2025), quarter('2026年第三季度', 2026), quarter('2026年第四季度', 2026)]
  expect(findPrevious(payments, payments[2] as ComparedPayment)?.period).toBe('2025年第三季度')
  expect(findPrevious(payments, payments[3] as ComparedPayment)).toBeNull()
})

test('a yearly payment is compared with the only one of the year before, whatever it is called', () => {
  const payments = [lastYear(buildPayment(1_000, 5_000_000)), buildPayment(1_000, 6_000_000, { period: '2026年（第一批）' })]
  expect(findPrevious(payments, payments[1] as ComparedPayment)?.period).toBe('2025年度')
  expect(findPrevious(payments, payments[0] as ComparedPayment)).toBeNull()
})

test.each([['2026年度', 2026, '2025年度'], ['２０２６年第三季度', 2026, '2025年第三季度'], ['第三季度', 2024, null], ['2026-2027年度', 2026, '2025-2026年度']])('the year of %s is %i', (period, year, before) => {
  expect([paymentYear(period, '2024-05-01'), periodBefore(period)]).toEqual([year, before])
})
