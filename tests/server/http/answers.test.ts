import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildApp } from '../../../src/server/app'
import { buildTestApi, errorIn, MIAOSHAN, testAttachmentInspector, testMoneyParts, testWorkbookReader, type TestApi } from '../test-api'

let api: TestApi
let pages: string

beforeAll(async () => {
  api = await buildTestApi()
  pages = mkdtempSync(path.join(tmpdir(), 'mingbai-pages-'))
  mkdirSync(path.join(pages, 'h5/js'), { recursive: true })
  mkdirSync(path.join(pages, 'console'))
  writeFileSync(path.join(pages, 'h5/index.html'), '<!doctype html><script>window.size = 1</script><script src="/js/app.0a1b2c3d4e.js"></script>')
  writeFileSync(path.join(pages, 'h5/js/app.0a1b2c3d4e.js'), '1')
  writeFileSync(path.join(pages, 'console/index.html'), '<!doctype html><title>console</title>')
})
afterAll(async () => {
  await api.close()
  rmSync(pages, { recursive: true, force: true })
})

test.each([
  ['an address that does not exist', 'GET', '/api/nothing', undefined, { status: 404, code: 'not-found', message: '没有这个地址，请检查网址有没有写错。' }],
  ['the wrong method', 'DELETE', '/api/public/divisions', undefined, { status: 405, code: 'wrong-method', message: '这个地址不接受这种请求方式。' }],
  ['a broken address', 'GET', '/api/public/villages/%zz/home', undefined, { status: 400, code: 'unreadable-request', message: '网址里有不认识的字符，请检查后再试。' }],
  ['a village code that is none', 'GET', '/api/public/villages/abc/home', undefined, { status: 400, code: 'unfit-content', message: '村编码的写法不对，请改正后再试。' }],
  ['broken JSON', 'POST', '/api/public/sign-in', '{"login":', { status: 400, code: 'unreadable-request', message: '请求的内容读不懂，请刷新页面后再试。' }],
  ['no body', 'POST', '/api/public/sign-in', '', { status: 400 }],
  ['a body that is null', 'POST', '/api/public/sign-in', 'null', { status: 400 }],
  ['missing fields, all at once', 'POST', '/api/public/sign-in', '{}', { status: 400, message: '有 2 处需要修改。', fields: [{ field: 'login', message: '缺少登录名，请补上。' }, { field: 'password', message: '缺少密码，请补上。' }] }],
  ['a text that is too long', 'POST', '/api/public/sign-in', JSON.stringify({ login: 'x'.repeat(51), password: 'x' }), { status: 400, message: '登录名太长，请不要超过 50 个字。' }],
  ['a number where a text belongs', 'POST', '/api/public/sign-in', '{"login":1,"password":{}}', { status: 400, fields: [{ field: 'login', message: '登录名的写法不对，请改正后再试。' }, { field: 'password', message: '密码的写法不对，请改正后再试。' }] }],
  ['a poisoned property', 'POST', '/api/public/sign-in', '{"__proto__":{"x":1},"login":"a","password":"b"}', { status: 400 }],
  ['a body of megabytes', 'POST', '/api/public/sign-in', JSON.stringify({ login: 'x'.repeat(5_000_000) }), { status: 413, code: 'too-large', message: '内容太大了，请减少一些再试。' }],
] as const)('%s is answered in the one shape with a plain sentence', async (_name, method, url, payload, expected) => {
  const answer = await api.request({ method, url, ...(payload === undefined ? {} : { payload, headers: { 'content-type': 'application/json' } }) })
  expect(errorIn(answer)).toMatchObject(expected)
  expect(Object.keys(answer.json())).toEqual(['error'])
})

test('another type of content is refused', async () => {
  const answer = await api.request({ method: 'POST', url: '/api/public/sign-in', payload: '<a/>', headers: { 'content-type': 'text/xml' } })
  expect(errorIn(answer)).toMatchObject({ status: 415, code: 'wrong-media-type' })
})

test('the wrong method is told which ones fit', async () => {
  expect((await api.request({ method: 'DELETE', url: '/api/public/divisions' })).headers.allow).toBe('GET, HEAD')
})

test('a fault of the server shows no stack and no message, and the log tells neither data nor address', async () => {
  const lines: string[] = []
  const broken = { ...api.database.db, selectFrom: () => { throw new Error('secret detail 妙山村') } } as unknown as typeof api.database.db
  const app = await buildApp({
    settings: { demonstration: false, publicUrl: null, trustedProxy: null }, clock: api.clock, db: broken, workbookReader: testWorkbookReader,
    attachmentInspector: testAttachmentInspector, ...testMoneyParts, staticFolders: { h5: null, console: null }, log: { write: (line) => void lines.push(line) },
  })
  const answer = await app.inject({ method: 'GET', url: `/api/public/villages/${MIAOSHAN}/notices?after=` })
  await app.close()
  expect(errorIn(answer)).toEqual({ status: 500, code: 'server-fault', message: '服务器出了点问题，您的内容没有保存。请稍后再试；一直不行请联系管理员。' })
  expect(lines.join('')).toContain('"frames"')
  expect(lines.join('')).not.toMatch(/secret detail|妙山|340405100210/)
})

test('a line of the log holds method, pattern of the address, status and time, and nothing else of a request', async () => {
  api.log.length = 0
  await api.request({ method: 'GET', url: `/api/public/villages/${MIAOSHAN}/notices?topic=health`, headers: { cookie: 'a=b', 'user-agent': 'me' } })
  const line = JSON.parse(api.log.at(-1) ?? '{}')
  expect(line).toMatchObject({ method: 'GET', route: '/api/public/villages/:villageCode/notices', status: 200, time: '2026-03-05T01:30:00.000Z' })
  expect(Object.keys(line).sort()).toEqual(['level', 'method', 'ms', 'msg', 'reqId', 'route', 'status', 'time'])
})

test('a request that is no HTTP is answered and hung up on', async () => {
  const address = await api.app.listen({ host: '127.0.0.1', port: 0 })
  const said = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write('NOT HTTP\r\n\r\n'))
    let text = ''
    socket.on('data', (chunk) => (text += chunk.toString('utf8')))
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
  expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
  expect(said).toContain('{"error":{"code":"unreadable-request","message":"请求不完整，请重新发送。"}}')
})

test('the description of the API names every address, and which ones need a session', async () => {
  const { openapi, paths } = (await api.get('/api/openapi.json')).json<{ openapi: string; paths: Record<string, Record<string, { security?: unknown[]; summary?: string }>> }>()
  expect(openapi).toBe('3.0.3')
  const doors = Object.entries(paths).flatMap(([url, methods]) => Object.entries(methods).map(([method, door]) => ({ url, method, ...door })))
  expect(doors.length).toBeGreaterThanOrEqual(30)
  expect(doors.filter(({ summary }) => summary === undefined)).toEqual([])
  expect(doors.filter(({ url, security }) => url.startsWith('/api/staff') !== (security !== undefined))).toEqual([])
  expect((await api.get('/api/docs/')).statusCode).toBe(200)
})

test('pages are asked for anew each time, files with a hash in their name are kept, and scripts are only our own', async () => {
  const app = await buildApp({
    settings: { demonstration: false, publicUrl: 'https://cunwu.example', trustedProxy: null }, clock: api.clock, db: api.database.db, workbookReader: testWorkbookReader,
    attachmentInspector: testAttachmentInspector, ...testMoneyParts, staticFolders: { h5: path.join(pages, 'h5'), console: path.join(pages, 'console') }, log: null,
  })
  const [home, script, desk, bare, missing, outside] = await Promise.all(['/', '/js/app.0a1b2c3d4e.js', '/console/', '/console', '/nothing', '/../../etc/passwd'].map((url) => app.inject({ method: 'GET', url })))
  await app.close()
  expect(home?.headers['cache-control']).toBe('no-cache')
  expect(home?.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/)
  expect(home?.headers['strict-transport-security']).toContain('max-age=31536000')
  expect(script?.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(desk?.body).toContain('console')
  expect([bare?.statusCode, bare?.headers.location]).toEqual([302, '/console/'])
  expect([missing?.statusCode, missing?.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  expect(outside?.statusCode).toBe(404)
})

test('long answers are compressed for those who can unpack them', async () => {
  const answer = await api.request({ method: 'GET', url: '/api/public/divisions', headers: { 'accept-encoding': 'gzip' } })
  expect(answer.headers['content-encoding']).toBe('gzip')
  expect(answer.rawPayload.length).toBeLessThan(4_000)
})
