import { createResourceStore } from '../../../src/miniapp/stores/resource-store'
import { buildServices, ok, refusal } from '../support/build-services'

const VILLAGE = '340405121206'
const build = () => {
  const services = buildServices()
  const useNotice = createResourceStore<{ title: string }>(services, 'notice', ({ villageCode, id = '' }) => services.client.get(`/${villageCode}/${id}`))
  return { services, useNotice }
}

describe('opening one thing', () => {
  test('it is loading, and then it is there', async () => {
    const { services, useNotice } = build()
    services.network(() => ok({ title: '公告' }))
    expect(useNotice.getState().resource).toEqual({ status: 'idle' })
    const opened = useNotice.getState().open({ villageCode: VILLAGE, id: '1' })
    expect(useNotice.getState()).toMatchObject({ shownKey: `${VILLAGE}/1`, resource: { status: 'loading' } })
    await opened
    expect(useNotice.getState().resource).toMatchObject({ status: 'ready', value: { title: '公告' }, problem: null })
  })

  test('coming back within a minute does not ask again, later it does', async () => {
    const { services, useNotice } = build()
    services.network(() => ok({ title: '公告' }))
    const { open } = useNotice.getState()
    await open({ villageCode: VILLAGE, id: '1' })
    services.wait(59_000)
    await open({ villageCode: VILLAGE, id: '1' })
    expect(services.requests).toHaveLength(1)
    services.wait(2_000)
    await open({ villageCode: VILLAGE, id: '1' })
    expect(services.requests).toHaveLength(2)
  })

  test('without a network, what was seen before is shown with its time and the reason', async () => {
    const { services, useNotice } = build()
    services.network(() => ok({ title: '公告' }))
    await useNotice.getState().open({ villageCode: VILLAGE, id: '1' })
    const seenAt = services.now()
    services.wait(3_600_000)
    services.network(() => ({ kind: 'offline' }))
    await useNotice.getState().open({ villageCode: VILLAGE, id: '1' })
    expect(useNotice.getState().resource).toMatchObject({ status: 'ready', value: { title: '公告' }, seenAt, problem: { kind: 'offline' } })
  })

  test('without a network, what was never seen says why it is missing', async () => {
    const { useNotice } = build()
    await useNotice.getState().open({ villageCode: VILLAGE, id: '1' })
    expect(useNotice.getState().resource).toMatchObject({ status: 'failed', problem: { kind: 'offline' } })
  })

  test('what the township took down is not shown from memory either', async () => {
    const { services, useNotice } = build()
    services.network(() => ok({ title: '公告' }))
    await useNotice.getState().open({ villageCode: VILLAGE, id: '1' })
    services.network(() => refusal(404, '没有找到这条内容。'))
    await useNotice.getState().reload()
    expect(useNotice.getState().resource).toMatchObject({ status: 'failed', problem: { kind: 'refused', message: '没有找到这条内容。' } })
    services.network(() => ({ kind: 'offline' }))
    await useNotice.getState().reload()
    expect(useNotice.getState().resource).toMatchObject({ status: 'failed', problem: { kind: 'offline' } })
  })

  test('a slow answer to an older question does not replace a newer one', async () => {
    const { services, useNotice } = build()
    let answerFirst: () => void = () => undefined
    services.network((request) => request.path.endsWith('/1')
      ? new Promise((resolve) => { answerFirst = () => resolve(ok({ title: '旧' })) })
      : ok({ title: '新' }))
    const first = useNotice.getState().open({ villageCode: VILLAGE, id: '1' })
    await useNotice.getState().open({ villageCode: VILLAGE, id: '2' })
    answerFirst()
    await first
    expect(useNotice.getState()).toMatchObject({ shownKey: `${VILLAGE}/2`, resource: { status: 'ready', value: { title: '新' } } })
  })
})
