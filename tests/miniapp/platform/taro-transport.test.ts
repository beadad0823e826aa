import Taro from '@tarojs/taro'
import { createTaroTransport } from '../../../src/miniapp/platform/taro-transport'

const request = Taro.request as unknown as jest.Mock
const ask = { method: 'GET', path: '/api/x', body: { kind: 'none' }, timeoutMs: 5000 } as const

describe('the network of the villager\'s side', () => {
  test.each([200, 404, 500])('any status (%i) is an answer', async (statusCode) => {
    request.mockResolvedValueOnce({ statusCode, data: '{"a":1}' })
    expect(await createTaroTransport('https://server').send(ask)).toEqual({ kind: 'answer', status: statusCode, body: { a: 1 } })
    expect(request.mock.lastCall?.[0]).toMatchObject({ url: 'https://server/api/x', method: 'GET', timeout: 5000 })
  })

  test('a body is sent as JSON text', async () => {
    request.mockResolvedValueOnce({ statusCode: 200, data: '{}' })
    await createTaroTransport('').send({ ...ask, method: 'POST', body: { kind: 'json', value: { name: '王明' } } })
    expect(request.mock.lastCall?.[0]).toMatchObject({ data: '{"name":"王明"}', header: { 'content-type': 'application/json' } })
  })

  test('a token goes into the header and nowhere else', async () => {
    request.mockResolvedValueOnce({ statusCode: 200, data: '{}' })
    await createTaroTransport('').send({ ...ask, token: 'secret' })
    const { header, ...rest } = request.mock.lastCall?.[0] as { header: unknown }
    expect(header).toMatchObject({ authorization: 'Bearer secret' })
    expect(JSON.stringify(rest)).not.toContain('secret')
  })

  test('a page that is no JSON has no body', async () => {
    request.mockResolvedValueOnce({ statusCode: 200, data: '<html>' })
    expect(await createTaroTransport('').send(ask)).toEqual({ kind: 'answer', status: 200, body: undefined })
  })

  test.each([
    [{ errMsg: 'request:fail timeout' }, 'timeout'],
    [{ name: 'AbortError', errMsg: 'signal is aborted without reason' }, 'timeout'],
    [{ errMsg: 'request:fail net::ERR_INTERNET_DISCONNECTED' }, 'offline'],
    [new TypeError('Failed to fetch'), 'offline'],
    [undefined, 'offline'],
  ])('%p means %s', async (failure, kind) => {
    request.mockRejectedValueOnce(failure)
    expect(await createTaroTransport('').send(ask)).toEqual({ kind })
  })
})
