import { createPagedStore, type Page } from '../../../src/miniapp/stores/paged-store'
import { buildServices, ok } from '../support/build-services'

const VILLAGE = '340405121206'
const PAGES: Record<string, Page<number>> = { '': { items: [1, 2], next: 'b' }, b: { items: [3, 4], next: 'c' }, c: { items: [5], next: null } }

const build = (name: string | null = 'list') => {
  const services = buildServices()
  const useList = createPagedStore<number>(services, name, ({ villageCode, topic }, after) => services.client.get(`/${villageCode}`, { topic, after }))
  services.network((request) => ok(PAGES[/after=(\w)/.exec(request.path)?.[1] ?? '']))
  return { services, useList }
}
const shown = (state: { pageNo: number; page: unknown }) => [state.pageNo, (state.page as { value?: Page<number> }).value?.items]

describe('turning the pages of a list', () => {
  test('forward to the end and back again, one page at a time', async () => {
    const { useList } = build()
    await useList.getState().open({ villageCode: VILLAGE })
    const seen = [shown(useList.getState())]
    for (const move of ['goNext', 'goNext', 'goNext', 'goPrevious', 'goPrevious', 'goPrevious'] as const) {
      await useList.getState()[move]()
      seen.push(shown(useList.getState()))
    }
    expect(seen).toEqual([[1, [1, 2]], [2, [3, 4]], [3, [5]], [3, [5]], [2, [3, 4]], [1, [1, 2]], [1, [1, 2]]])
  })

  test('coming back to a list keeps its page, another topic begins at the first', async () => {
    const { useList } = build()
    await useList.getState().open({ villageCode: VILLAGE })
    await useList.getState().goNext()
    await useList.getState().open({ villageCode: VILLAGE })
    expect(useList.getState().pageNo).toBe(2)
    await useList.getState().open({ villageCode: VILLAGE, topic: 'safety' })
    expect(useList.getState().pageNo).toBe(1)
  })

  test('a page seen before can be read without a network', async () => {
    const { services, useList } = build()
    await useList.getState().open({ villageCode: VILLAGE })
    services.network(() => ({ kind: 'offline' }))
    await useList.getState().reload()
    expect(useList.getState().page).toMatchObject({ status: 'ready', value: { items: [1, 2] }, problem: { kind: 'offline' } })
    await useList.getState().goNext()
    expect(useList.getState().page).toMatchObject({ status: 'failed', problem: { kind: 'offline' } })
  })

  test('a list with names in it leaves nothing on the phone', async () => {
    const { services, useList } = build(null)
    await useList.getState().open({ villageCode: VILLAGE })
    await useList.getState().goNext()
    expect([...services.storage.values.keys()]).toEqual([])
    services.network(() => ({ kind: 'offline' }))
    await useList.getState().reload()
    expect(useList.getState().page).toMatchObject({ status: 'failed', problem: { kind: 'offline' } })
  })
})
