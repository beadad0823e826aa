import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import type { WechatAccount } from '../settings'

/** Asks WeChat who somebody is. */
export interface WechatLogin {
  /** The openid behind a code that wx.login gave; it is good once, for 5 minutes. Refusals: wechat-login-failed, wechat-busy. */
  identify(loginCode: string): Promise<Outcome<string>>
}

const PATIENCE_MS = 5_000

/**
 * The adapter to WeChat's code2Session: GET /sns/jscode2session?appid&secret&js_code&grant_type=authorization_code answers openid and session_key, or errcode:
 * 40029 and 40163 (the code is wrong, old or used), 45011 (too often), 40226 (account blocked), −1 (busy). The session key is dropped.
 */
export function createWechatLogin(account: WechatAccount): WechatLogin {
  return {
    async identify(loginCode) {
      const query = new URLSearchParams({ appid: account.appId, secret: account.secret, js_code: loginCode, grant_type: 'authorization_code' })
      try {
        const answer = await fetch(`${account.apiUrl}/sns/jscode2session?${query}`, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' })
        return readAnswer(await answer.json())
      } catch {
        // The error may quote the address, and the address holds the secret: nothing of it is passed on.
        return busy()
      }
    },
  }
}

function readAnswer(body: unknown): Outcome<string> {
  if (typeof body !== 'object' || body === null) return busy()
  const { errcode, openid } = body as { errcode?: unknown; openid?: unknown }
  if (typeof errcode === 'number' && errcode !== 0) return refusalOf(errcode)
  return typeof openid === 'string' && openid !== '' ? accepted(openid) : busy()
}

function refusalOf(errcode: number): Outcome<string> {
  switch (errcode) {
    case 40029:
    case 40163:
      return refused('wechat-login-failed', '微信登录已过期，请再点一次。')
    case 40226:
      return refused('wechat-login-failed', '这个微信账号被微信限制登录，请改用明白卡上的卡号查询。')
    case 45011:
      return refused('wechat-busy', '操作太频繁，微信暂时不让登录，请过一分钟再试，或用明白卡上的卡号查询。')
    default:
      return busy()
  }
}

function busy(): Outcome<string> {
  return refused('wechat-busy', '微信现在没有回应，请稍后再试，或用明白卡上的卡号查询。')
}
