import type { TransportAnswer } from '../../../src/client/transport'
import { createMyObjectionsStore } from '../../../src/miniapp/stores/my-objections-store'
import { createMyRecordStore } from '../../../src/miniapp/stores/my-record-store'
import { buildMyObjection, buildMyRecord } from '../support/build-my-record'
import { buildServices, ok, refusal } from '../support/build-services'

const objection = buildMyObjection()
const LINE = { editionId: objection.editionId, rowNo: objection.rowNo }
const CODE = 'K7QE29XD'

/** A household that has looked itself up and now begins to write. */
async function writing() {
  const services = buildServices()
  let onObjections: () => TransportAnswer = () => ok({ items: [] })
  services.network((request) => {
    if (request.path.endsWith('/sessions')) return ok({ token: 'secret-token', idleMinutes: 30 })
    return request.path.includes('/objections') ? onObjections() : ok(buildMyRecord())
  })
  const useMyRecord = createMyRecordStore(services)
  const useMyObjections = createMyObjectionsStore(services, useMyRecord)
  await useMyRecord.getState().lookUp('340405121206', '张守田', CODE)
  await useMyObjections.getState().load()
  useMyObjections.getState().write(LINE, '我家是 4.5 亩。')
  return { services, useMyRecord, useMyObjections, answer: (next: () => TransportAnswer) => { onObjections = next } }
}

const draftOf = ({ drafts }: { drafts: Readonly<Record<string, string>> }) => drafts[`${LINE.editionId}/${LINE.rowNo}`]

describe('objecting to a line', () => {
  test('what was written goes to the office, and the thread is shown', async () => {
    const { services, useMyObjections, answer } = await writing()
    answer(() => ok(objection))
    await useMyObjections.getState().send(LINE)
    expect(services.requests.at(-1)).toMatchObject({ method: 'POST', path: '/api/public/my-record/objections', token: 'secret-token', body: { kind: 'json', value: { ...LINE, text: '我家是 4.5 亩。' } } })
    expect(useMyObjections.getState()).toMatchObject({ sending: false, refusal: null, objections: { status: 'ready', value: [objection] } })
    expect(draftOf(useMyObjections.getState())).toBeUndefined()
  })

  test('one more message goes into the same thread', async () => {
    const { services, useMyObjections, answer } = await writing()
    answer(() => ok(objection))
    await useMyObjections.getState().send(LINE)
    useMyObjections.getState().write(LINE, '请再量一次。')
    await useMyObjections.getState().send(LINE)
    expect(services.requests.at(-1)).toMatchObject({ path: `/api/public/my-record/objections/${objection.id}/messages`, body: { kind: 'json', value: { text: '请再量一次。' } } })
  })

  test.each([
    ['the network is gone', { kind: 'offline' } as const, /连不上网络/],
    ['the server fails', { kind: 'answer', status: 500, body: undefined } as const, /服务器出了点问题/],
    ['the server refuses it', refusal(422, '请不要写身份证号。'), /请不要写身份证号/],
    ['the session has ended', refusal(401, '登录已过期'), /您写的字还在/],
  ])('when %s, every word stays', async (_case, answered, said) => {
    const { useMyObjections, answer } = await writing()
    answer(() => answered)
    await useMyObjections.getState().send(LINE)
    expect(draftOf(useMyObjections.getState())).toBe('我家是 4.5 亩。')
    expect(useMyObjections.getState().refusal?.message).toMatch(said)
  })

  test('after signing in again the words can be sent', async () => {
    const { useMyRecord, useMyObjections, answer } = await writing()
    answer(() => refusal(401, '登录已过期'))
    await useMyObjections.getState().send(LINE)
    await useMyRecord.getState().lookUp('340405121206', '张守田', CODE)
    answer(() => ok(objection))
    await useMyObjections.getState().send(LINE)
    expect(useMyObjections.getState()).toMatchObject({ refusal: null, objections: { status: 'ready', value: [objection] } })
  })

  test('an empty message is not sent', async () => {
    const { services, useMyObjections } = await writing()
    const before = services.requests.length
    useMyObjections.getState().write(LINE, '  ')
    await useMyObjections.getState().send(LINE)
    expect(services.requests).toHaveLength(before)
    expect(useMyObjections.getState().refusal?.message).toBe('请先写上哪里不对，再点“发送”。')
  })

  test('forgetting me takes the words and the threads along, and nothing was ever written to the phone', async () => {
    const { services, useMyRecord, useMyObjections } = await writing()
    await useMyRecord.getState().forget()
    expect(useMyObjections.getState()).toMatchObject({ drafts: {}, objections: { status: 'idle' } })
    expect([...services.storage.values.keys()]).toEqual([])
  })
})
