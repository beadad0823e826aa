import { fireEvent, render, screen } from '@testing-library/react'
import { CardForm } from '../../../src/miniapp/components/card-form'
import { MyPaymentView } from '../../../src/miniapp/components/my-payment-view'
import { MyRecordView } from '../../../src/miniapp/components/my-record-view'
import { ObjectionThread } from '../../../src/miniapp/components/objection-thread'
import { PublicObjectionsView } from '../../../src/miniapp/components/public-objections-view'
import { RecordKeeping } from '../../../src/miniapp/components/record-keeping'
import { buildMyObjection, buildMyPayment, buildMyRecord } from '../support/build-my-record'

const nothing = () => undefined

describe('the form for name and card', () => {
  const show = (scannedCode = '', onLookUp = jest.fn()) => {
    render(<CardForm villageName="淮滨村" scannedCode={scannedCode} looking={false} refusal={null} onChangeVillage={nothing} onLookUp={onLookUp} />)
    return onLookUp
  }

  test('groups the code while it is typed', () => {
    const onLookUp = show()
    fireEvent.change(screen.getByRole('textbox', { name: '姓名' }), { target: { value: '张守田' } })
    fireEvent.change(screen.getByRole('textbox', { name: '明白卡编号' }), { target: { value: 'k7qe29xd' } })
    fireEvent.click(screen.getByRole('button', { name: '查我家的钱' }))
    expect(onLookUp).toHaveBeenCalledWith('张守田', 'K7QE 29XD')
  })

  test('is filled in by the code that was scanned', () => {
    show('K7QE29XD')
    expect(screen.getByRole('textbox', { name: '明白卡编号' })).toHaveProperty('value', 'K7QE 29XD')
  })

  test('offers WeChat only where there is one', () => {
    show()
    expect(screen.queryByRole('button', { name: '用微信直接看' })).toBeNull()
  })
})

describe('my record', () => {
  test('shows the newest year first, each with its sum in words, and the payments of the year chosen', () => {
    render(<MyRecordView record={buildMyRecord()} onOpenPayment={nothing} onDial={nothing} />)
    expect(screen.getAllByRole('radio').map((year) => year.getAttribute('aria-label'))).toEqual(['2026年，1 笔，共 266.11 元', '2025年，没有发放', '2024年，1 笔，共 240.00 元'])
    expect(screen.getByRole('link').textContent).toContain('3.5\u00a0亩\u00a0×\u00a076.03\u00a0元/亩')
    expect(screen.getByRole('link').textContent).toContain('到账账号尾号 3821')
    fireEvent.click(screen.getByRole('radio', { name: /2024年/ }))
    expect(screen.getByRole('link').textContent).toContain('240.00 元')
    fireEvent.click(screen.getByRole('radio', { name: /2025年/ }))
    expect(screen.getByText('2025年没有发放')).toBeTruthy()
  })

  test('rings village, township and supervision', () => {
    const onDial = jest.fn()
    render(<MyRecordView record={buildMyRecord()} onOpenPayment={nothing} onDial={onDial} />)
    for (const button of screen.getAllByRole('button', { name: /打电话/ })) fireEvent.click(button)
    expect(onDial.mock.calls.flat()).toEqual(['0554-0000001', '0554-0000002', '0554-0000003'])
  })

  test('says when nothing has been paid yet', () => {
    render(<MyRecordView record={buildMyRecord({ payments: [], years: [] })} onOpenPayment={nothing} onDial={nothing} />)
    expect(screen.getByText('还没有记录')).toBeTruthy()
  })
})

describe('one payment', () => {
  const show = (payment = buildMyPayment()) => render(<MyPaymentView payment={payment} phones={buildMyRecord().phones} onOpenExplainer={nothing} onObject={nothing} onDial={nothing} />)

  test('explains step by step why it is this much and why it changed', () => {
    show()
    expect(screen.getAllByRole('listitem').map((step) => step.textContent)).toEqual(['3.5 亩 × 76.03 元/亩 = 266.105 元', '四舍五入到分，是 266.11 元'])
    expect(screen.getByText('面积从 3.2 亩变为 3.5 亩，多 22.81 元。')).toBeTruthy()
    expect(screen.getByRole('link').textContent).toContain('耕地补贴明白纸')
  })

  test('may be objected to during publicity', () => {
    show()
    expect(screen.getByRole('button', { name: '这里有错' })).toBeTruthy()
    expect(screen.getByText(/公示到2026年11月30日为止/)).toBeTruthy()
  })

  test('after publicity only the telephone is offered', () => {
    show(buildMyPayment({ objection: { possible: false, lastDay: '2026-11-30', id: null } }))
    expect(screen.queryByRole('button', { name: '这里有错' })).toBeNull()
    expect(screen.getByText(/公示已经在2026年11月30日结束/)).toBeTruthy()
  })

  test('leads to the answer when an objection was made, also after publicity', () => {
    show(buildMyPayment({ objection: { possible: false, lastDay: '2026-11-30', id: buildMyObjection().id } }))
    expect(screen.getByRole('button', { name: '看答复' })).toBeTruthy()
  })
})

describe('an objection', () => {
  test('says until when the office has to answer', () => {
    render(<ObjectionThread objection={buildMyObjection()} />)
    expect(screen.getByText('等待答复')).toBeTruthy()
    expect(screen.getByText('最晚 2026年12月2日答复。')).toBeTruthy()
  })

  test('says so when the office is late', () => {
    render(<ObjectionThread objection={buildMyObjection({ overdue: true })} />)
    expect(screen.getByText(/已经超过答复期限/)).toBeTruthy()
  })

  test('shows what came of it and what everybody may read', () => {
    render(<ObjectionThread objection={buildMyObjection({ state: 'closed', outcome: 'corrected', publicSentence: '一户少登记 1 亩，已更正。', mayWrite: false })} />)
    expect(screen.getByText('结果：属实，已更正')).toBeTruthy()
    expect(screen.getByText(/一户少登记 1 亩，已更正。/)).toBeTruthy()
  })

  test.each([
    [{ total: 0, open: 0, closed: [] }, /还没有人提出异议/],
    [{ total: 3, open: 1, closed: [] }, /收到 3 件异议，还有 1 件在办。/],
    [{ total: 1, open: 0, closed: [{ outcome: 'confirmed' as const, sentence: '重新量过，没有错。', closedOn: '2026-11-25' }] }, /收到 1 件异议，都办结了。/],
  ])('everybody reads how many there were: %j', (objections, said) => {
    render(<PublicObjectionsView objections={objections} />)
    expect(screen.getByText(said)).toBeTruthy()
    for (const one of objections.closed) expect(screen.getByText(one.sentence)).toBeTruthy()
  })
})

describe('what stays on this phone', () => {
  const show = (fields: Partial<Parameters<typeof RecordKeeping>[0]> = {}) =>
    render(<RecordKeeping remembered={false} hasSession wechat={null} said="" onRemember={nothing} onForget={nothing} onBindWechat={nothing} onUnbindWechat={nothing} {...fields} />)

  test('is asked for, never assumed', () => {
    const onRemember = jest.fn()
    show({ onRemember })
    expect(screen.getByText(/没有存在手机上/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '在这部手机上记住' }))
    expect(onRemember).toHaveBeenCalledWith(true)
  })

  test('a WeChat account can be bound only where there is one and the server is set up for it', () => {
    const { rerender } = show()
    expect(screen.queryByRole('button', { name: /微信/ })).toBeNull()
    const props = { remembered: false, hasSession: true, said: '', onRemember: nothing, onForget: nothing, onBindWechat: nothing, onUnbindWechat: nothing }
    rerender(<RecordKeeping {...props} wechat={{ available: false, bound: false }} />)
    expect(screen.queryByRole('button', { name: /微信/ })).toBeNull()
    rerender(<RecordKeeping {...props} wechat={{ available: true, bound: false }} />)
    expect(screen.getByRole('button', { name: '绑定我的微信' })).toBeTruthy()
    rerender(<RecordKeeping {...props} wechat={{ available: true, bound: true }} />)
    expect(screen.getByRole('button', { name: '解除微信绑定' })).toBeTruthy()
  })
})
