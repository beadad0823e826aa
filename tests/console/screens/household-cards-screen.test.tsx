import { fireEvent, render, screen } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { createApiClient } from '../../../src/client/api-client'
import { HouseholdCardsScreen } from '../../../src/console/screens/household-cards-screen'
import { useSessionStore } from '../../../src/console/stores/session-store'
import { standInForBrowser } from '../support/stand-in-browser'
import { standInServer } from '../support/stand-in-server'

jest.mock('../../../src/console/platform/console-api', () => ({
  get consoleApi() {
    return mockClient
  },
  setUnauthorizedHandler: () => undefined,
}))
const mockClient = createApiClient(standInServer)
const mockSaved = jest.fn()
jest.mock('../../../src/console/platform/save-file', () => ({ saveFile: (...file: unknown[]) => void mockSaved(...file) }))

const answer = (body: unknown, status = 200) => ({ kind: 'answer' as const, status, body })
const counts = answer({ items: [{ divisionCode: '340405100201', divisionName: '妙山村', recipients: 188, withCard: 20, withoutCard: 168 }], mostAtOnce: 100 })

beforeAll(standInForBrowser)
beforeEach(() => {
  standInServer.reset()
  mockSaved.mockClear()
  const staff = { id: 'staff-1', login: 'miaoshan', name: '周小满', role: 'village-editor' as const, divisionCode: '340405100201', divisionName: '妙山村', mustChangePassword: false }
  useSessionStore.setState({ state: { status: 'signed-in', expired: false, session: { staff, demonstration: false, today: '2026-11-22' } } })
  standInServer.next(counts)
  render(<ConfigProvider button={{ autoInsertSpace: false }}><App><HouseholdCardsScreen /></App></ConfigProvider>)
})

async function print() {
  fireEvent.click(await screen.findByRole('button', { name: '给没有卡的打印：妙山村' }))
  // No more than the server makes at once is promised, and the clerk is told before that codes can't be seen again.
  expect((await screen.findAllByText('给妙山村打印 100 张明白卡？')).length).toBeGreaterThan(0)
  expect(screen.getByText(/编号只印在接下来下载的文件上，系统里不留/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '生成并下载' }))
}

describe('printing cards', () => {
  test('the sheet is saved at once, and names that need a pen are listed', async () => {
    standInServer.next(answer({ issued: 100, left: 68, fileName: '妙山村明白卡.pdf', pdfBase64: 'JVBERg==', unprintable: [{ page: 2, name: '王㛃', characters: '㛃' }] })).next(counts)
    await print()
    expect(await screen.findByText('已生成 100 张明白卡')).toBeTruthy()
    expect(mockSaved.mock.calls).toEqual([['妙山村明白卡.pdf', 'application/pdf', 'JVBERg==']])
    expect(screen.getByText('第 2 页，王㛃（㛃）')).toBeTruthy()
    expect(screen.getByText(/还有 68 人没有卡/)).toBeTruthy()
  })

  test('when it fails the reason is said and nothing is saved', async () => {
    standInServer.next(answer({ error: { code: 'no-cards-needed', message: '这个村的人都有卡了。' } }, 409))
    await print()
    expect(await screen.findByText('这个村的人都有卡了。')).toBeTruthy()
    expect(mockSaved).not.toHaveBeenCalled()
  })
})
