import { createApiClient, pathWithQuery } from '../../src/client/api-client'
import { answer, buildTransport } from './stand-in-transport'

describe('asking the server', () => {
  test('a successful answer is handed on as it is', async () => {
    const transport = buildTransport(answer(200, { items: [1] }))
    expect(await createApiClient(transport).get('/api/x')).toEqual({ ok: true, value: { items: [1] } })
    expect(transport.requests).toEqual([{ method: 'GET', path: '/api/x', body: { kind: 'none' }, timeoutMs: 10_000 }])
  })

  test('a call with a token and more patience carries both, and the client itself stays as it was', async () => {
    const transport = buildTransport(answer(200, {}))
    const client = createApiClient(transport)
    await client.with({ token: 't', timeoutMs: 60_000 }).post('/api/x')
    await client.get('/api/x')
    expect(transport.requests.map(({ token, timeoutMs }) => ({ token, timeoutMs }))).toEqual([{ token: 't', timeoutMs: 60_000 }, { timeoutMs: 10_000 }])
  })

  test('an answer without content is a success', async () => {
    expect(await createApiClient(buildTransport(answer(204))).delete('/api/x')).toEqual({ ok: true, value: undefined })
  })

  test.each([
    ['POST', 'post'],
    ['PUT', 'put'],
    ['PATCH', 'patch'],
  ] as const)('%s sends its value as JSON', async (method, call) => {
    const transport = buildTransport(answer(200, {}))
    await createApiClient(transport)[call]('/api/x', { a: 1 })
    expect(transport.requests[0]).toMatchObject({ method, body: { kind: 'json', value: { a: 1 } } })
  })

  test('a POST without a value sends no body', async () => {
    const transport = buildTransport(answer(200, {}))
    await createApiClient(transport).post('/api/x')
    expect(transport.requests[0]?.body).toEqual({ kind: 'none' })
  })

  test('a file is sent as a form, with more time and with its progress told', async () => {
    const transport = buildTransport(answer(200, {}))
    const onProgress = jest.fn()
    const file = { fileName: '名单.xlsx', content: 'bytes' }
    await createApiClient(transport, { uploadTimeoutMs: 60_000 }).upload('/api/x', { file, divisionCode: '340405' }, onProgress)
    expect(transport.requests[0]).toEqual({ method: 'POST', path: '/api/x', body: { kind: 'form', fields: { file, divisionCode: '340405' }, onProgress }, timeoutMs: 60_000 })
  })

  test('without a network the reader is told so', async () => {
    const outcome = await createApiClient(buildTransport({ kind: 'offline' })).get('/api/x')
    expect(outcome).toEqual({ ok: false, problem: { kind: 'offline', message: '现在连不上网络。请检查手机信号或无线网络，然后重试。' } })
  })

  test('a server that does not answer in time is called a slow network', async () => {
    const outcome = await createApiClient(buildTransport({ kind: 'timeout' })).get('/api/x')
    expect(outcome).toEqual({ ok: false, problem: { kind: 'timeout', message: '网络太慢，等了很久没有收到回应。请稍后重试。' } })
  })

  test('a refusal keeps the sentence, the code and the fields of the server', async () => {
    const error = { code: 'incomplete', message: '还有一处没有填。', fields: [{ field: 'title', message: '请写标题。' }, { message: '整篇太短。' }] }
    const outcome = await createApiClient(buildTransport(answer(422, { error }))).post('/api/x', {})
    expect(outcome).toEqual({ ok: false, problem: { kind: 'refused', status: 422, code: 'incomplete', message: '还有一处没有填。', fields: error.fields } })
  })

  test.each([
    ['a failure without any body', answer(500)],
    ['a page of something else than our server', answer(200)],
    ['a redirect', answer(302, {})],
    ['a refusal without a sentence', answer(404, { error: { code: 'x' } })],
    ['a body that is no object', answer(400, 'Bad Request')],
  ])('%s is a failure of the server, in words', async (_name, given) => {
    const outcome = await createApiClient(buildTransport(given)).get('/api/x')
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'server', message: '服务器出了点问题，不是您的操作有误。请过几分钟再试。' } })
  })

  test('a call that needs signing in tells the application which one it was', async () => {
    const onUnauthorized = jest.fn()
    const outcome = await createApiClient(buildTransport(answer(401, { error: { code: 'sign-in', message: '请先登录。' } })), { onUnauthorized }).get('/api/staff/desk')
    expect(onUnauthorized.mock.calls).toEqual([['/api/staff/desk']])
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'refused', code: 'sign-in' } })
  })
})

describe('addresses', () => {
  test.each([
    [{}, '/p'],
    [{ topic: null, after: undefined, empty: '' }, '/p'],
    [{ topic: 'safety', after: 'a/b&c=1' }, '/p?topic=safety&after=a%2Fb%26c%3D1'],
    [{ page: 0 }, '/p?page=0'],
  ])('%j → %s', (query, expected) => expect(pathWithQuery('/p', query)).toBe(expected))
})
