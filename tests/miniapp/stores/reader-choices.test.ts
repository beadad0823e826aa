import { parseVillageCode, ROUTES, villagePath } from '../../../src/miniapp/routes'
import { createDivisionStore } from '../../../src/miniapp/stores/division-store'
import { createTextSizeStore } from '../../../src/miniapp/stores/text-size-store'
import { createVillageStore } from '../../../src/miniapp/stores/village-store'
import { textSizeForSetting } from '../../../src/miniapp/text-sizes'
import { buildDivisions } from '../support/build-divisions'
import { buildServices, buildStorage, ok } from '../support/build-services'

describe('the village', () => {
  test('is remembered on the phone', () => {
    const storage = buildStorage()
    createVillageStore({ storage }).getState().choose('340405121206')
    expect(createVillageStore({ storage }).getState().villageCode).toBe('340405121206')
  })

  test.each([[undefined], ['山王村'], ['340405'], [340405121206]])('something else in its place (%j) counts as none', (stored) => {
    expect(createVillageStore({ storage: buildStorage({ village: stored }) }).getState().villageCode).toBeNull()
  })

  test('a page that a neighbour shared sets it only when none was chosen', () => {
    const { getState } = createVillageStore({ storage: buildStorage() })
    getState().adopt('340405121206')
    getState().adopt('340405121200')
    expect(getState().villageCode).toBe('340405121206')
  })

  test.each([
    ['v=340405121206', '340405121206'],
    ['v%3D340405121206', '340405121206'],
    ['v=340405121206&n=8Xk2', '340405121206'],
    ['?v=340405121206', '340405121206'],
    ['https://example.org/?v=340405121206', '340405121206'],
    ['340405121206', '340405121206'],
    ['v=3404051212067', null],
    ['v=34040512120', null],
    ['nov=340405121206', null],
    ['%E0%A4%A', null],
    ['', null],
    [undefined, null],
  ])('a code that says %j means %s', (text, expected) => expect(parseVillageCode(text)).toBe(expected))

  test('every shared address names the village', () => {
    expect(villagePath(ROUTES.notices, '340405121206')).toBe('/pages/notices/notices?v=340405121206')
    expect(villagePath(ROUTES.notice, '340405121206', 'a b')).toBe('/pages/notice/notice?v=340405121206&id=a%20b')
  })
})

describe('the size of the text', () => {
  test.each([
    [null, 'standard'],
    [17, 'standard'],
    [19, 'large'],
    [22.9, 'large'],
    [23.8, 'larger'],
    [26, 'largest'],
  ])('a phone set to %s begins with %s', (setting, size) => expect(textSizeForSetting(setting)).toBe(size))

  test('the reader\'s own choice goes before the phone\'s and is remembered', () => {
    const storage = buildStorage()
    createTextSizeStore({ storage }, 26).getState().choose('large')
    expect(createTextSizeStore({ storage }, 26).getState().textSize).toBe('large')
    expect(createTextSizeStore({ storage: buildStorage({ 'text-size': 'huge' }) }, null).getState().textSize).toBe('standard')
  })
})

describe('the word about demonstration entries', () => {
  test('appears when the server says so, and is still there next time before it answers', async () => {
    const services = buildServices()
    services.network(() => ok({ demonstration: true, divisions: buildDivisions() }))
    const first = createDivisionStore(services)
    expect(first.getState().demonstration).toBe(false)
    await first.getState().load()
    expect(first.getState().demonstration).toBe(true)
    expect(createDivisionStore(services).getState().demonstration).toBe(true)
  })

  test('the villages are asked for once, and again after a failure', async () => {
    const services = buildServices()
    const { load } = createDivisionStore(services).getState()
    await load()
    services.network(() => ok({ demonstration: false, divisions: [] }))
    await load()
    await load()
    expect(services.requests).toHaveLength(2)
  })
})
