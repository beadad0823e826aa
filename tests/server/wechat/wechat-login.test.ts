import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWechatLogin } from '../../../src/server/wechat/wechat-login'
import { giveCard, openRecord, publishList, withToken, buildFarmlandCsv } from '../money-api'
import { BAGONGSHAN_TOWN, buildTestApi, errorIn, MIAOSHAN, QIANHUAI } from '../test-api'

/** Answers as WeChat's documentation of code2Session describes, by login code. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  good: { openid: 'oAbc-1234567890_openid-of-one-phone', session_key: 'tiihtNczf5v6AKRyjwEUhQ==', unionid: 'o6_bmasdasdsad6_2sgVt7hMZOPfL' },
  old: { errcode: 40029, errmsg: 'code 无效' },
  used: { errcode: 40163, errmsg: 'code been used' },
  often: { errcode: 45011, errmsg: 'API 调用太频繁，请稍候再试' },
  blocked: { errcode: 40226, errmsg: '高风险等级用户，小程序登录拦截' },
  busy: { errcode: -1, errmsg: '系统繁忙，此时请开发者稍候再试' },
  empty: {},
  list: [],
}
const SECRET = 'geheim-0123456789'

let wechat: Server
let apiUrl: string
const asked: string[] = []

beforeAll(async () => {
  wechat = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://wechat.test')
    asked.push(`${request.method} ${url.pathname} ${[...url.searchParams.keys()].join()} ${url.searchParams.get('grant_type')}`)
    const code = url.searchParams.get('js_code') ?? ''
    response.setHeader('content-type', 'text/plain')
    response.end(code === 'html' ? '<html>' : JSON.stringify(ANSWERS[code] ?? { errcode: 40029 }))
  })
  await new Promise<void>((resolve) => wechat.listen(0, '127.0.0.1', resolve))
  apiUrl = `http://127.0.0.1:${(wechat.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => wechat.close(resolve)))

const login = () => createWechatLogin({ appId: 'wx0123456789abcdef', secret: SECRET, apiUrl })

test('WeChat is asked as its documentation says and tells the account', async () => {
  expect(await login().identify('good')).toEqual({ ok: true, value: 'oAbc-1234567890_openid-of-one-phone' })
  expect(asked.at(-1)).toBe('GET /sns/jscode2session appid,secret,js_code,grant_type authorization_code')
})

test.each([
  ['old', 'wechat-login-failed', '微信登录已过期，请再点一次。'],
  ['used', 'wechat-login-failed', '微信登录已过期，请再点一次。'],
  ['blocked', 'wechat-login-failed', '这个微信账号被微信限制登录，请改用明白卡上的卡号查询。'],
  ['often', 'wechat-busy', '操作太频繁，微信暂时不让登录，请过一分钟再试，或用明白卡上的卡号查询。'],
  ['busy', 'wechat-busy', '微信现在没有回应，请稍后再试，或用明白卡上的卡号查询。'],
  ['empty', 'wechat-busy', '微信现在没有回应，请稍后再试，或用明白卡上的卡号查询。'],
  ['list', 'wechat-busy', '微信现在没有回应，请稍后再试，或用明白卡上的卡号查询。'],
  ['html', 'wechat-busy', '微信现在没有回应，请稍后再试，或用明白卡上的卡号查询。'],
])('what WeChat answers to a code that is %s becomes a sentence', async (code, refusal, message) => {
  expect(await login().identify(code)).toEqual({ ok: false, refusal: { code: refusal, message } })
})

test('a WeChat that can’t be reached is said in words that hold no secret', async () => {
  const nobody = createWechatLogin({ appId: 'wx0123456789abcdef', secret: SECRET, apiUrl: 'http://127.0.0.1:9' })
  const outcome = await nobody.identify('good')
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'wechat-busy' } })
  expect(JSON.stringify(outcome)).not.toContain(SECRET)
})

test('a bound account opens its record without the card, in its own village only, until the binding is erased', async () => {
  const api = await buildTestApi({ wechat: login() })
  const editor = await api.signInAs('zhen', 'township-editor', BAGONGSHAN_TOWN)
  const reviewer = await api.signInAs('shenhe', 'reviewer', BAGONGSHAN_TOWN)
  await publishList(api, editor, reviewer, buildFarmlandCsv(['王小满,东组,001,,,2026-03-01,2,80,160']))
  const record = withToken(api, await openRecord(api, '王小满', await giveCard(api, '王小满')))
  const open = (villageCode = MIAOSHAN, loginCode = 'good') => api.send('POST', '/api/public/my-record/wechat-sessions', { villageCode, loginCode })
  expect(errorIn(await open())).toMatchObject({ status: 403, code: 'not-bound' })
  expect(errorIn(await record.send('POST', '/api/public/my-record/wechat-bindings', { loginCode: 'old' }))).toMatchObject({ status: 400, code: 'wechat-login-failed' })
  expect((await record.send('POST', '/api/public/my-record/wechat-bindings', { loginCode: 'good' })).statusCode).toBe(204)
  expect((await record.record()).wechat).toEqual({ available: true, bound: true })
  const opened = await open()
  expect((await withToken(api, opened.json<{ token: string }>().token).record()).name).toBe('王小满')
  expect(errorIn(await open(QIANHUAI))).toMatchObject({ status: 403, code: 'not-bound' })
  expect(JSON.stringify(await api.database.db.selectFrom('wechat_bindings').selectAll().execute())).not.toContain('openid-of-one-phone')
  expect((await record.send('DELETE', '/api/public/my-record/wechat-bindings')).statusCode).toBe(204)
  expect(errorIn(await open())).toMatchObject({ status: 403, code: 'not-bound' })
  await api.close()
})

test('without a mini-program account the server says so', async () => {
  const api = await buildTestApi()
  expect(errorIn(await api.send('POST', '/api/public/my-record/wechat-sessions', { villageCode: MIAOSHAN, loginCode: 'good' }))).toEqual({
    status: 403, code: 'wechat-not-set-up', message: '这里还没有开通微信登录，请用明白卡上的卡号查询。',
  })
  await api.close()
})
