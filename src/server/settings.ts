import { isIP } from 'node:net'
import path from 'node:path'
import { accepted, refused, type FieldProblem, type Outcome } from '../domain/text/outcome'
import { SHORTEST_KEY } from './matching-key/matching-key'

/** Everything the environment may decide. Read once, here; every other file is handed what it needs. */
export interface Settings {
  /** Address the server listens on. 127.0.0.1 unless told otherwise, so that a demonstration is not open to the whole network. */
  host: string
  port: number
  /** Absolute path of the folder that holds the server's own PostgreSQL and its lock. */
  dataDir: string
  /** An existing PostgreSQL; null means that the server runs its own in `dataDir`. */
  databaseUrl: string | null
  /** Made-up entries and accounts; screens say so. */
  demonstration: boolean
  /** The reverse proxy whose X-Forwarded-For is believed; null means nobody's. */
  trustedProxy: string | null
  /** Where people reach the server from outside, without a trailing slash: https://example.gov.cn */
  publicUrl: string | null
  /** A list of divisions to load instead of the one that comes with the program. */
  divisionsFile: string | null
  /** Base64 of at least 32 random bytes, by which people are recognised without their ID numbers; null means the file `matching-key` in `dataDir`. */
  matchingKey: string | null
  /** The mini-program's account at WeChat, for records bound to a WeChat account; null when there is none. */
  wechat: WechatAccount | null
  /** Folders in which programs are looked for (the PATH of the environment). */
  searchPath: string[]
}

export interface WechatAccount {
  appId: string
  secret: string
  /** Where WeChat's servers answer; another address is for tests. Without a trailing slash. */
  apiUrl: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Turns the environment into settings, or reports everything that is missing or wrong at once. Never repeats a password. */
export function readSettings(environment: Environment): Outcome<Settings> {
  const problems: FieldProblem[] = []
  const value = (name: string): string | null => environment[name]?.trim() || null
  const problem = (field: string, message: string) => problems.push({ field, message })

  const port = value('PORT') ?? '8380'
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    problem('PORT', `PORT（端口）要填 1 到 65535 之间的整数，现在是“${port}”。`)
  }

  const host = value('HOST') ?? '127.0.0.1'
  if (isIP(host) === 0 && !/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(host)) {
    problem('HOST', `HOST（监听地址）要填 IP 地址或主机名，例如 127.0.0.1 或 0.0.0.0，现在是“${host}”。`)
  }

  const databaseUrl = value('DATABASE_URL')
  if (databaseUrl !== null && !/^postgres(ql)?:\/\/./.test(databaseUrl)) {
    problem('DATABASE_URL', 'DATABASE_URL（数据库地址）要以 postgresql:// 开头，例如 postgresql://用户名:密码@主机:5432/库名。')
  }

  const demonstration = value('DEMONSTRATION')
  if (demonstration !== null && demonstration !== 'yes' && demonstration !== 'no') {
    problem('DEMONSTRATION', `DEMONSTRATION（演示模式）只能填 yes 或 no，现在是“${demonstration}”。`)
  }

  const trustedProxy = value('TRUSTED_PROXY')
  if (trustedProxy !== null && !trustedProxy.split(',').every((address) => isAddressOrRange(address.trim()))) {
    problem('TRUSTED_PROXY', `TRUSTED_PROXY（反向代理的地址）要填 IP 地址，例如 10.0.0.2，多个用逗号隔开，现在是“${trustedProxy}”。`)
  }

  const publicUrl = value('PUBLIC_URL')
  if (publicUrl !== null && !isWebAddress(publicUrl)) {
    problem('PUBLIC_URL', `PUBLIC_URL（对外网址）要填 https:// 开头的完整网址，不带路径，例如 https://cunwu.example.gov.cn，现在填的不是。`)
  }

  const matchingKey = value('MATCHING_KEY')
  if (matchingKey !== null && (!/^[A-Za-z0-9+/]+={0,2}$/.test(matchingKey) || Buffer.from(matchingKey, 'base64').length < SHORTEST_KEY)) {
    problem('MATCHING_KEY', 'MATCHING_KEY（配对密钥）要填至少 32 字节的随机数的 base64 写法，可用 openssl rand -base64 32 生成。')
  }

  const wechat = readWechatAccount(value, problem)

  if (problems.length > 0) {
    return refused('wrong-settings', `环境变量有 ${problems.length} 处需要改正：`, problems)
  }
  const divisionsFile = value('DIVISIONS_CSV')
  return accepted({
    host,
    port: Number(port),
    dataDir: path.resolve(value('DATA_DIR') ?? 'data'),
    databaseUrl,
    demonstration: demonstration === null ? databaseUrl === null : demonstration === 'yes',
    trustedProxy,
    publicUrl: publicUrl === null ? null : publicUrl.replace(/\/+$/, ''),
    divisionsFile: divisionsFile === null ? null : path.resolve(divisionsFile),
    matchingKey,
    wechat,
    searchPath: (value('PATH') ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder)),
  })
}

/** Both halves of the account, or neither; nothing of the secret is repeated. */
function readWechatAccount(value: (name: string) => string | null, problem: (field: string, message: string) => void): WechatAccount | null {
  const [appId, secret, apiUrl] = [value('WECHAT_APPID'), value('WECHAT_SECRET'), value('WECHAT_API') ?? 'https://api.weixin.qq.com']
  if (!isWebAddress(apiUrl)) problem('WECHAT_API', 'WECHAT_API（微信接口地址）要填 https:// 开头的完整网址，不带路径；一般不用填。')
  if (appId === null && secret === null) return null
  if (appId === null || !/^wx[0-9a-f]{16}$/.test(appId)) problem('WECHAT_APPID', 'WECHAT_APPID（小程序 AppID）要填 wx 开头的 18 位编号，在微信公众平台“开发管理”里查。')
  if (secret === null) problem('WECHAT_SECRET', '填了 WECHAT_APPID 就要填 WECHAT_SECRET（小程序密钥），在微信公众平台“开发管理”里生成。')
  return { appId: appId ?? '', secret: secret ?? '', apiUrl: apiUrl.replace(/\/+$/, '') }
}

/** The settings of this process. */
export function readProcessSettings(): Outcome<Settings> {
  return readSettings(process.env)
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits] = text.split('/')
  return isIP(address) !== 0 && (bits === undefined || /^\d{1,3}$/.test(bits))
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
}
