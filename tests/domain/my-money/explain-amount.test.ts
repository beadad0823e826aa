import type { PaymentQuantity } from '../../../src/domain/api/my-record-contract'
import { explainAmount } from '../../../src/domain/my-money/explain-amount'

const area = (value: number): PaymentQuantity => ({ value, places: 3, label: '补贴面积', unit: '亩' })
const months = (value: number): PaymentQuantity => ({ value, places: 0, label: '月数', unit: '月' })

test.each([
  ['an exact product', area(2_000), 7_603_000, 15_206, ['补贴面积是 2 亩，标准是每亩 76.03 元。', '2 亩 × 76.03 元/亩 = 152.06 元。']],
  ['a product that is rounded up', area(3_500), 7_603_000, 26_611, ['补贴面积是 3.5 亩，标准是每亩 76.03 元。', '3.5 亩 × 76.03 元/亩 = 266.105 元。', '不足一分的四舍五入，得 266.11 元。']],
  ['a standard of five decimals', area(11_931_002), 1_306_125, 15_583_380, ['补贴面积是 11,931.002 亩，标准是每亩 13.06125 元。', '11,931.002 亩 × 13.06125 元/亩 = 155,833.7998725 元。', '不足一分的四舍五入，得 155,833.80 元。']],
  ['an amount that doesn’t fit', area(2_000), 7_603_000, 15_300, ['补贴面积是 2 亩，标准是每亩 76.03 元。', '2 亩 × 76.03 元/亩 = 152.06 元。', '名单上的金额是 153.00 元，与算出来的相差 0.94 元。']],
  ['nothing', area(0), 7_603_000, 0, ['补贴面积是 0 亩，标准是每亩 76.03 元。', '0 亩 × 76.03 元/亩 = 0.00 元。']],
  ['no standard', area(2_000), null, 15_206, ['补贴面积是 2 亩。', '名单上没有写标准，只写了金额：152.06 元。']],
])('%s is shown step by step', (_case, quantity, rate, amountFen, steps) => expect(explainAmount({ quantity, rate, rateUnit: '元/亩', amountFen })).toEqual(steps))

test('months are multiplied like areas', () => {
  expect(explainAmount({ quantity: months(3), rate: 5_000_000, rateUnit: '元/月', amountFen: 15_000 })[1]).toBe('3 月 × 50 元/月 = 150.00 元。')
})

test('an amount that follows no standard is said to be so', () => {
  expect(explainAmount({ quantity: null, rate: null, rateUnit: '', amountFen: 120_000 })).toEqual(['这项补贴按户（人）核定，名单上写的就是金额：1,200.00 元。'])
})
