import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { createApiClient } from '../../../src/client/api-client'
import type { StaffObjection } from '../../../src/domain/api/objections-contract'
import { ObjectionListScreen } from '../../../src/console/screens/objection-list-screen'
import { ObjectionScreen } from '../../../src/console/screens/objection-screen'
import { useSessionStore } from '../../../src/console/stores/session-store'
import { buildStaffObjection } from '../support/build-staff-objection'
import { standInForBrowser } from '../support/stand-in-browser'
import { standInServer } from '../support/stand-in-server'

jest.mock('../../../src/console/platform/console-api', () => ({
  get consoleApi() {
    return mockClient
  },
  setUnauthorizedHandler: () => undefined,
}))
const mockClient = createApiClient(standInServer)

const answer = (body: unknown, status = 200) => ({ kind: 'answer' as const, status, body })
const show = (content: ReactNode) => render(<ConfigProvider button={{ autoInsertSpace: false }}><App>{content}</App></ConfigProvider>)
const open = (objection: StaffObjection) => {
  standInServer.next(answer(objection))
  show(<ObjectionScreen divisionCode={objection.divisionCode} id={objection.id} />)
}
const sent = () => standInServer.requests.at(-1)

beforeAll(standInForBrowser)
beforeEach(() => {
  standInServer.reset()
  const staff = { id: 'staff-1', login: 'bagongshan', name: '周小满', role: 'township-editor' as const, divisionCode: '340405100', divisionName: '八公山镇', mustChangePassword: false }
  useSessionStore.setState({ state: { status: 'signed-in', expired: false, session: { staff, demonstration: false, today: '2026-11-22' } } })
})

describe('the list of objections', () => {
  test('says how many are overdue and how many days each has left', async () => {
    const items = [buildStaffObjection({ id: '01900000-0000-7000-8000-000000000060', name: '李秀英', daysLeft: -3 }), buildStaffObjection({ daysLeft: 0, name: '王大富', id: '01900000-0000-7000-8000-000000000061' }), buildStaffObjection()]
    standInServer.next(answer({ items, next: null, counts: { open: 3, overdue: 1 } }))
    show(<ObjectionListScreen state="open" />)
    expect(await screen.findByText('有 1 件异议超过了答复期限，请马上答复。')).toBeTruthy()
    expect(screen.getAllByRole('row').slice(1).map((row) => row.lastElementChild?.textContent)).toEqual(['已超期 3 天', '今天到期', '还剩 10 天'])
    expect(sent()?.path).toBe('/api/staff/objections?state=open')
  })
})

describe('one objection', () => {
  test('an answer goes to the household, and closing becomes possible', async () => {
    open(buildStaffObjection())
    fireEvent.change(await screen.findByLabelText('答复'), { target: { value: ' 已重新量过。 ' } })
    expect(screen.queryByRole('heading', { name: '办结' })).toBeNull()
    standInServer.next(answer(buildStaffObjection({ state: 'answered', daysLeft: null, may: { answer: true, close: true } })))
    fireEvent.click(screen.getByRole('button', { name: '发送答复' }))
    expect(await screen.findByRole('heading', { name: '办结' })).toBeTruthy()
    expect(sent()).toMatchObject({ method: 'POST', path: '/api/staff/objections/340405100201/01900000-0000-7000-8000-000000000050/answers', body: { kind: 'json', value: { text: '已重新量过。' } } })
    expect(screen.getByLabelText('答复')).toHaveProperty('value', '')
  })

  test('an answer that is refused stays, with the reason beside it', async () => {
    open(buildStaffObjection())
    fireEvent.change(await screen.findByLabelText('答复'), { target: { value: '他的手机号是……' } })
    standInServer.next(answer({ error: { code: 'personal-data', message: '答复里有手机号，请去掉。' } }, 422))
    fireEvent.click(screen.getByRole('button', { name: '发送答复' }))
    expect(await screen.findByText('答复里有手机号，请去掉。')).toBeTruthy()
    expect(screen.getByLabelText('答复')).toHaveProperty('value', '他的手机号是……')
  })

  test('closing needs an outcome and a sentence for everybody', async () => {
    open(buildStaffObjection({ state: 'answered', daysLeft: null, may: { answer: true, close: true } }))
    fireEvent.click(await screen.findByRole('button', { name: '办结' }))
    expect(await screen.findByText('请选择结果')).toBeTruthy()
    expect(screen.getByText('请写一句话，说明核实的结果')).toBeTruthy()
    expect(standInServer.requests).toHaveLength(1)
    fireEvent.click(screen.getByLabelText('属实，已更正'))
    fireEvent.change(screen.getByLabelText('对所有人公开的一句话'), { target: { value: '一户少登记 1 亩，已更正。' } })
    standInServer.next(answer(buildStaffObjection({ state: 'closed', daysLeft: null, outcome: 'corrected', publicSentence: '一户少登记 1 亩，已更正。', closedAt: '2026-11-24T02:00:00Z', may: { answer: false, close: false } })))
    fireEvent.click(screen.getByRole('button', { name: '办结' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: '结果：属实，已更正' })).toBeTruthy())
    expect(sent()).toMatchObject({ body: { kind: 'json', value: { outcome: 'corrected', publicSentence: '一户少登记 1 亩，已更正。' } } })
    expect(screen.queryByLabelText('答复')).toBeNull()
  })
})
