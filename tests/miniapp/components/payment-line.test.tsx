import { render, screen } from '@testing-library/react'
import { describeHousehold, describeReckoning } from '../../../src/miniapp/components/describe-payment-row'
import { describePublicity } from '../../../src/miniapp/components/describe-publicity'
import { PaymentRowCard } from '../../../src/miniapp/components/payment-row-card'
import { PaymentBands, PaymentFacts, PaymentSummary } from '../../../src/miniapp/components/payment-summary'
import { buildPaymentList, buildPaymentRow } from '../support/build-payment-list'

const { columns } = buildPaymentList()

describe('one line of a list', () => {
  test.each([
    ['by area', buildPaymentRow(), columns, '3.5 亩 × 76.03 元/亩'],
    ['with a standard of five decimals', buildPaymentRow({ rate: 1_306_125, areaMilliMu: 11_931_002 }), columns, '11,931.002 亩 × 13.06125 元/亩'],
    ['by months', buildPaymentRow({ areaMilliMu: null, count: 3, rate: 6_000_000 }), [{ key: 'count' as const, label: '月数', unit: '月' }, { key: 'rate' as const, label: '标准', unit: '元/月' }], '3 月 × 60 元/月'],
    ['for a machine', buildPaymentRow({ areaMilliMu: null, rate: null, item: '旋耕机 1GQN-200', count: 1 }), [{ key: 'count' as const, label: '数量', unit: '台' }], '旋耕机 1GQN-200，1 台'],
    ['with the amount only', buildPaymentRow({ areaMilliMu: null, rate: null }), columns, ''],
  ])('%s', (_name, row, columnsOfList, expected) => expect(describeReckoning(row, columnsOfList).replace(/\u00a0/g, ' ')).toBe(expected))

  test.each([
    [{ groupName: '东风组', householdNo: '12' }, '东风组 户号\u00a012'],
    [{ groupName: null, householdNo: '东-12' }, '东-12'],
    [{ groupName: '东风组', householdNo: null }, '东风组'],
    [{ groupName: null, householdNo: null }, ''],
  ])('%j is found at “%s”', (row, expected) => expect(describeHousehold(row)).toBe(expected))

  test('shows name, amount, household and how it was reckoned', () => {
    render(<PaymentRowCard row={buildPaymentRow()} columns={columns} />)
    expect(screen.getByRole('listitem').textContent).toBe('王明266.11 元东风组 户号\u00a012\u30003.5\u00a0亩\u00a0×\u00a076.03\u00a0元/亩')
  })

  test('fifty lines stay far below the thousand nodes that WeChat allows', () => {
    const { container } = render(<>{Array.from({ length: 50 }, (_, index) => <PaymentRowCard key={index} row={buildPaymentRow({ rowNo: index + 1 })} columns={columns} />)}</>)
    // Texts are nodes of their own in a mini-program.
    expect(container.querySelectorAll('*').length * 2).toBeLessThan(600)
  })
})

describe('the head of a list', () => {
  test('says the total, the households and the area', () => {
    render(<PaymentSummary list={buildPaymentList()} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('淮滨村2026年度耕地地力保护补贴发放名单')
    for (const text of ['53,240.01 元', '188 户（人）', '700.25 亩', '正在公示，到2026年11月30日为止']) expect(screen.getByText(text)).toBeTruthy()
  })

  test('a list that is not paid by area shows none, and one without a common standard leaves it to the lines', () => {
    const list = buildPaymentList({ rateText: null, totals: { recipients: 41, amountFen: 1, areaMilliMu: null } })
    render(<><PaymentSummary list={list} /><PaymentFacts list={list} /></>)
    expect(screen.queryByText('总面积')).toBeNull()
    expect(screen.queryByText('补贴标准')).toBeNull()
    expect(screen.getByText('2026年11月18日到2026年11月30日')).toBeTruthy()
  })

  test('parts of a total are shown with persons and money', () => {
    render(<PaymentBands list={buildPaymentList({ bands: [{ label: '80至89岁', recipients: 30, amountFen: 900_000 }] })} />)
    expect(screen.getByText('80至89岁').parentElement?.textContent).toBe('80至89岁30 人 9,000.00 元')
  })

  test.each([
    ['before', '2026年11月18日开始公示'],
    ['open', '正在公示，到2026年11月30日为止'],
    ['ended', '公示已于2026年11月30日结束'],
  ] as const)('publicity %s reads “%s”', (publicityState, expected) => expect(describePublicity(buildPaymentList({ publicityState }))).toBe(expected))
})
