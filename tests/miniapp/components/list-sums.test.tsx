import { render, screen } from '@testing-library/react'
import { FundFacts } from '../../../src/miniapp/components/fund-facts'
import { ListDifferences } from '../../../src/miniapp/components/list-differences'

describe('what a list says about its sums', () => {
  test('what came in, what went out and what is left, and that it is of the whole batch', () => {
    render(<FundFacts fund={{ receivedFen: 1_000_000, paidFen: 960_011, leftFen: 39_989, lists: 3 }} />)
    const facts = [...document.querySelectorAll('.fact')].map((fact) => fact.textContent)
    expect(facts).toEqual(['到账10,000.00 元', '已发9,600.11 元', '结余399.89 元'])
    expect(screen.getByText(/一共发给 3 个村/)).toBeTruthy()
  })

  test('nothing where the office gave no figures', () => {
    const { container } = render(<><FundFacts fund={null} /><ListDifferences differences={[]} /></>)
    expect(container.textContent).toBe('')
  })

  test('every difference of the printed table, as it stands', () => {
    render(<ListDifferences differences={['合计写的是 19,800 元，各行加起来是 19,440 元。']} />)
    expect(screen.getByText('合计写的是 19,800 元，各行加起来是 19,440 元。')).toBeTruthy()
  })
})
