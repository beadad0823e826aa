import { fireEvent, render, screen, within } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import type { StaffEdition } from '../../../src/domain/api/staff-editions-contract'
import type { StaffRole } from '../../../src/domain/staff/permissions'
import { EditionReviewScreen } from '../../../src/console/screens/edition-review-screen'
import { useSessionStore } from '../../../src/console/stores/session-store'
import { buildDraftNotice } from '../support/build-staff-edition'

function signIn(role: StaffRole) {
  const staff = { id: 'staff-1', login: 'shenhe', name: '沈白露', role, divisionCode: '340405100', divisionName: '八公山镇', mustChangePassword: false }
  useSessionStore.setState({ state: { status: 'signed-in', expired: false, session: { staff, demonstration: false, today: '2026-11-22' } } })
}

function show(part: Partial<StaffEdition>) {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <EditionReviewScreen edition={buildDraftNotice({ state: 'submitted', ...part })} />
      </App>
    </ConfigProvider>,
  )
  return screen.queryAllByRole('button').map((button) => button.textContent)
}

/** jsdom has none; the form library only wants to be called back a little later. */
class LaterChannel {
  port1: { onmessage: (() => void) | null } = { onmessage: null }
  port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage?.()) }
}

class NoResizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeAll(() => {
  window.ResizeObserver = NoResizes
  window.MessageChannel = LaterChannel as unknown as typeof MessageChannel
  window.matchMedia = ((query: string) => ({ matches: false, media: query, addListener: () => undefined, removeListener: () => undefined, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia
})

describe('reviewing an entry', () => {
  it('offers a reviewer exactly the decisions that the server lists', () => {
    signIn('reviewer')
    expect(show({ events: ['approve', 'return'] })).toEqual(['退回修改', '通过并公开'])
  })

  it('tells a reviewer who wrote or submitted it why there is nothing to decide', () => {
    signIn('reviewer')
    expect(show({ events: [] })).toEqual([])
    expect(screen.getByRole('status').textContent).toContain('要由另一位审核员审核')
  })

  it('offers withdrawal of a published entry and nothing else', () => {
    signIn('reviewer')
    expect(show({ state: 'published', publishedAt: '2026-11-20T02:00:00.000Z', events: ['withdraw'] })).toEqual(['撤下'])
  })

  it('shows the reason of a return', () => {
    signIn('village-editor')
    show({ state: 'returned', reason: '第三段日期不对。', events: [] })
    expect(screen.getByRole('status').textContent).toContain('第三段日期不对。')
  })

  it('flags an attachment that nobody but a person can read', () => {
    signIn('reviewer')
    show({ events: ['approve'], attachments: [{ id: '0190a1b2-0000-7000-8000-000000000009', fileName: '扫描件.pdf', mediaType: 'application/pdf', size: 2048, url: '/api/x', textCheck: 'unreadable' }] })
    expect(screen.getByText(/系统读不出里面的文字/)).toBeTruthy()
  })

  it('names what looks like personal data and asks for a reason before it is published', async () => {
    signIn('reviewer')
    show({ events: ['approve', 'return'], findings: [{ field: 'body[0]', message: '正文第 1 段有一个疑似手机号', decidable: true }] })
    expect(screen.getByText('正文第 1 段有一个疑似手机号')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '通过并公开' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('通过并公开疑似个人信息？')).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('button', { name: '通过并公开' }))
    expect(await within(dialog).findByText('请写明原因')).toBeTruthy()
  })

  it('offers to withdraw a whole import when it holds several lists', () => {
    signIn('reviewer')
    const batch = { divisionCode: '340405100', id: '0190a1b2-0000-7000-8000-000000000005', lists: 4, mayWithdraw: true, mayDiscard: false }
    expect(show({ state: 'published', events: ['withdraw'], batch })).toEqual(['撤下', '整批撤下（4 份）'])
  })
})
