import { createFindRowsStore } from '../../../src/miniapp/stores/find-rows-store'
import { buildServices, ok } from '../support/build-services'

const VILLAGE = '340405121206'

describe('looking for my line', () => {
  test('an empty field is explained without asking the server', async () => {
    const services = buildServices()
    const useFound = createFindRowsStore(services)
    await useFound.getState().find(VILLAGE, 'list', '  ')
    expect(useFound.getState().found).toMatchObject({ status: 'failed', problem: { message: '请先在框里写上户主的姓名，再点“查找”。' } })
    expect(services.requests).toEqual([])
  })

  test('spaces within a name do not matter', async () => {
    const services = buildServices()
    services.network(() => ok({ items: [], more: false }))
    const useFound = createFindRowsStore(services)
    await useFound.getState().find(VILLAGE, 'list', ' 王 明 ')
    expect(services.requests[0]?.body).toEqual({ kind: 'json', value: { name: '王明' } })
    expect(useFound.getState()).toMatchObject({ listId: 'list', found: { status: 'ready', name: '王明' } })
  })

  test('nothing that was looked for or found stays on the phone', async () => {
    const services = buildServices()
    services.network(() => ok({ items: [{ rowNo: 1, name: '王明' }], more: false }))
    await createFindRowsStore(services).getState().find(VILLAGE, 'list', '王明')
    expect([...services.storage.values.entries()]).toEqual([])
  })

  test('leaving the page forgets the answer, also one that is still on its way', async () => {
    const services = buildServices()
    services.network(() => ok({ items: [], more: false }))
    const useFound = createFindRowsStore(services)
    const asked = useFound.getState().find(VILLAGE, 'list', '王明')
    useFound.getState().clear()
    await asked
    expect(useFound.getState()).toMatchObject({ listId: null, found: { status: 'idle' } })
  })
})
