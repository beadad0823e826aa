import { fireEvent, render, screen } from '@testing-library/react'
import { FindMyLine, type FindMyLineProps } from '../../../src/miniapp/components/find-my-line'
import { buildPaymentList, buildPaymentRow } from '../support/build-payment-list'

const { columns } = buildPaymentList()
const show = (found: FindMyLineProps['found'], onFind = jest.fn()) => render(<FindMyLine columns={columns} found={found} onFind={onFind} />)
const said = () => screen.getByRole('status').textContent

describe('find my line', () => {
  test('looks for what was typed, by the button and by the key of the keyboard', () => {
    const onFind = jest.fn()
    show({ status: 'idle' }, onFind)
    fireEvent.change(screen.getByRole('textbox', { name: '户主姓名' }), { target: { value: '王明' } })
    fireEvent.click(screen.getByRole('button', { name: '查找' }))
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' })
    expect(onFind.mock.calls).toEqual([['王明'], ['王明']])
    expect(said()).toBe('')
  })

  test('the Enter that ends a pinyin word does not search yet', () => {
    const onFind = jest.fn()
    show({ status: 'idle' }, onFind)
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', isComposing: true })
    expect(onFind).not.toHaveBeenCalled()
  })

  test('reads out the lines that were found', () => {
    show({ status: 'ready', name: '王明', value: { items: [buildPaymentRow()], more: false } })
    expect(said()).toContain('“王明”找到 1 行：')
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
  })

  test('asks for the whole name when too many fit', () => {
    show({ status: 'ready', name: '王', value: { items: [buildPaymentRow()], more: true } })
    expect(said()).toContain('“王”找到的太多，先列出 1 行。请把姓名写全再查。')
  })

  test('says what to try when nothing fits', () => {
    show({ status: 'ready', name: '王明', value: { items: [], more: false } })
    expect(said()).toMatch(/^名单里没有“王明”。请看看字有没有写错.*打下面的电话问。$/)
  })

  test('says it is looking, and why it could not', () => {
    const { rerender } = show({ status: 'loading' })
    expect(said()).toBe('正在查找…')
    rerender(<FindMyLine columns={columns} found={{ status: 'failed', problem: { kind: 'offline', message: '现在连不上网络。' } }} onFind={jest.fn()} />)
    expect(said()).toBe('现在连不上网络。')
  })
})
