import type { TransportAnswer, TransportRequest } from '../../../src/client/transport'
import { createMyRecordStore } from '../../../src/miniapp/stores/my-record-store'
import { buildMyRecord } from '../support/build-my-record'
import { buildServices, ok, refusal, type StandIn } from '../support/build-services'

const VILLAGE = '340405121206'
/** With a check character that fits. */
const CODE = 'K7QE29XD'
const record = buildMyRecord()

function answer(request: TransportRequest): TransportAnswer {
  if (request.path.endsWith('/sessions')) return ok({ token: 'secret-token', idleMinutes: 30 })
  if (request.method === 'DELETE') return { kind: 'answer', status: 204, body: undefined }
  return request.token === 'secret-token' ? ok(record) : refusal(401, '登录已过期')
}

async function lookedUp(services: StandIn = buildServices()) {
  services.network(answer)
  const useMyRecord = createMyRecordStore(services)
  await useMyRecord.getState().lookUp(VILLAGE, '张守田', CODE)
  return { services, useMyRecord }
}

describe('looking up my own money', () => {
  test('name and code open the record; neither stands in an address', async () => {
    const { services, useMyRecord } = await lookedUp()
    expect(useMyRecord.getState()).toMatchObject({ hasSession: true, looking: false, refusal: null, record: { status: 'ready', value: record, problem: null } })
    expect(services.requests[0]).toMatchObject({ method: 'POST', path: `/api/public/villages/${VILLAGE}/my-record/sessions`, body: { kind: 'json', value: { name: '张守田', code: CODE } } })
    expect(services.requests[1]).toMatchObject({ path: '/api/public/my-record', token: 'secret-token' })
    expect(services.requests.filter(({ path }) => /secret|K7QE|张/.test(decodeURIComponent(path)))).toEqual([])
  })

  test.each([
    ['k7qe 29xd', '小写和空格'],
    ['Ｋ７ＱＥ－２９ＸＤ', '全角'],
  ])('a code typed as %s is understood', async (typed) => {
    const services = buildServices()
    services.network(answer)
    await createMyRecordStore(services).getState().lookUp(VILLAGE, ' 张 守田 ', typed)
    expect(services.requests[0]?.body).toEqual({ kind: 'json', value: { name: '张守田', code: CODE } })
  })

  test.each([
    ['', CODE, '请写上明白卡上的姓名。'],
    ['张守田', ' ', '请写上明白卡上的编号，一共 8 位。'],
    ['张守田', 'K7QE29XE', '编号里好像有写错的地方。一共 8 位，请对着明白卡再看一遍。'],
  ])('what is missing or mistyped (%s, %s) is said without asking the server', async (name, code, message) => {
    const services = buildServices()
    const useMyRecord = createMyRecordStore(services)
    await useMyRecord.getState().lookUp(VILLAGE, name, code)
    expect(useMyRecord.getState()).toMatchObject({ record: { status: 'idle' }, refusal: { message } })
    expect(services.requests).toEqual([])
  })

  test("the server's refusal is shown as it is and nothing is opened", async () => {
    const services = buildServices()
    services.network(() => refusal(403, '姓名或编号对不上。'))
    const useMyRecord = createMyRecordStore(services)
    await useMyRecord.getState().lookUp(VILLAGE, '张守田', CODE)
    expect(useMyRecord.getState()).toMatchObject({ hasSession: false, looking: false, record: { status: 'idle' }, refusal: { message: '姓名或编号对不上。' } })
  })
})

describe('what stays on the phone', () => {
  test('nothing, unless its owner wants it', async () => {
    const { services } = await lookedUp()
    expect([...services.storage.values.keys()]).toEqual([])
  })

  test('the record alone once its owner wants it: neither the code nor the token', async () => {
    const { services, useMyRecord } = await lookedUp()
    useMyRecord.getState().remember(true)
    expect(services.storage.values.get('my-record')).toEqual({ value: record, seenAt: services.now() })
    expect(JSON.stringify([...services.storage.values])).not.toMatch(/K7QE|secret/)
  })

  test('it can be read on the next visit, without a network, and is known to be of then', async () => {
    const { services, useMyRecord } = await lookedUp()
    useMyRecord.getState().remember(true)
    const seenAt = services.now()
    services.wait(86_400_000)
    const next = createMyRecordStore(services)
    expect(next.getState()).toMatchObject({ hasSession: false, remembered: true, record: { status: 'ready', seenAt, value: record } })
  })

  test('something unreadable in the storage is no record', () => {
    const services = buildServices()
    services.storage.write('my-record', { value: { payments: 'none' }, seenAt: 1 })
    expect(createMyRecordStore(services).getState().record).toEqual({ status: 'idle' })
  })

  test('not wanting it any more erases it at once', async () => {
    const { services, useMyRecord } = await lookedUp()
    useMyRecord.getState().remember(true)
    useMyRecord.getState().remember(false)
    expect([...services.storage.values.keys()]).toEqual([])
    expect(useMyRecord.getState().record.status).toBe('ready')
  })

  test('forgetting me erases the record and ends the session, even when the network is gone', async () => {
    const { services, useMyRecord } = await lookedUp()
    useMyRecord.getState().remember(true)
    services.network(() => ({ kind: 'offline' }))
    await useMyRecord.getState().forget()
    expect(useMyRecord.getState()).toMatchObject({ record: { status: 'idle' }, hasSession: false, remembered: false })
    expect([...services.storage.values.keys()]).toEqual([])
    expect(services.requests.at(-1)).toMatchObject({ method: 'DELETE', token: 'secret-token' })
  })
})

describe('while the record is open', () => {
  test('without a network it stays, with the problem', async () => {
    const { services, useMyRecord } = await lookedUp()
    const seenAt = services.now()
    services.wait(60_000)
    services.network(() => ({ kind: 'offline' }))
    await useMyRecord.getState().reload()
    expect(useMyRecord.getState()).toMatchObject({ hasSession: true, record: { status: 'ready', seenAt, problem: { kind: 'offline' } } })
  })

  test('an ended session leaves it readable and says what to do', async () => {
    const { services, useMyRecord } = await lookedUp()
    services.network(() => refusal(401, '登录已过期'))
    const outcome = await useMyRecord.getState().withSession(async (token) => services.client.with({ token }).get('/api/public/my-record'))
    expect(outcome).toMatchObject({ ok: false, problem: { message: expect.stringMatching(/重新写一次明白卡编号/) } })
    expect(useMyRecord.getState()).toMatchObject({ hasSession: false, record: { status: 'ready' } })
  })
})
