import { refused, type Outcome } from '../../domain/text/outcome'
import { databaseErrorCode } from './in-transaction'

type Refused = Extract<Outcome<never>, { ok: false }>

const OLDEST_VERSION = 15

/** Why a server that answered cannot be used, or null when it can. `versionNumber` is server_version_num, for example 150008. */
export function refuseServer(versionNumber: number, encoding: string): Refused | null {
  const major = Math.floor(versionNumber / 10_000)
  if (!(major >= OLDEST_VERSION)) {
    return refused('database-too-old', `DATABASE_URL 指向的 PostgreSQL 是 ${major} 版，太旧；请换用 ${OLDEST_VERSION} 版或更新的。`)
  }
  if (encoding !== 'UTF8') {
    return refused('database-encoding', `DATABASE_URL 指向的数据库编码是 ${encoding}，存不下所有汉字；请新建一个 UTF8 编码的数据库。`)
  }
  return null
}

/** One sentence for a connection that failed. It names the host and the database, never the user's password. */
export function refuseConnection(url: string, error: unknown): Refused {
  const { host, database, user } = placesIn(url)
  const code = databaseErrorCode(error)
  const sentence = (text: string) => refused('database-unreachable', text)
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return sentence(`找不到 DATABASE_URL 里的主机“${host}”，请检查主机名有没有写错、这台机器能不能上网。`)
    case 'ECONNREFUSED':
    case 'ENOENT':
      return sentence(`DATABASE_URL 里的“${host}”没有 PostgreSQL 在运行（连接被拒绝），请检查地址和端口，或先启动数据库。`)
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return sentence(`连不上 DATABASE_URL 里的“${host}”（没有回应），请检查地址、端口和防火墙。`)
    case '28P01':
    case '28000':
      return sentence(`数据库“${host}”不接受用户“${user}”的登录，请检查 DATABASE_URL 里的用户名和密码。`)
    case '3D000':
      return sentence(`“${host}”上没有名为“${database}”的数据库，请先创建它，或改正 DATABASE_URL 末尾的库名。`)
    case '42501':
      return sentence(`用户“${user}”没有使用数据库“${database}”的权限，请让数据库管理员授权。`)
    case '53300':
      return sentence(`数据库“${host}”的连接数已用完，请稍后再试，或让数据库管理员调高上限。`)
    case '57P03':
      return sentence(`数据库“${host}”正在启动或关闭，请过一会儿再试。`)
    default:
      break
  }
  const text = error instanceof Error ? error.message : ''
  if (/unreadable address|Invalid URL|URI malformed/i.test(text)) {
    return sentence('DATABASE_URL 写法不对，应当像这样：postgresql://用户名:密码@主机:5432/库名（密码里的特殊字符要写成 %40 这样的形式）。')
  }
  if (/timeout/i.test(text)) {
    return sentence(`“${host}”在几秒内没有按 PostgreSQL 的方式回应，请检查 DATABASE_URL 的地址和端口是不是 PostgreSQL 的。`)
  }
  if (/password must be a string|no password/i.test(text)) {
    return sentence(`数据库“${host}”要求密码，请在 DATABASE_URL 里写上用户“${user}”的密码。`)
  }
  if (/SSL|TLS|certificate/i.test(text) || /CERT|TLS|SSL/.test(code)) {
    return sentence(`和数据库“${host}”的加密连接没有建立起来，请检查 DATABASE_URL 里的 sslmode 和证书。`)
  }
  if (/terminated unexpectedly|unexpected|invalid|parser/i.test(text) || code === 'ECONNRESET' || code === 'EPIPE') {
    return sentence(`“${host}”有回应，但不是 PostgreSQL，请检查 DATABASE_URL 的地址和端口。`)
  }
  return sentence(`连不上 DATABASE_URL 里的数据库“${host}”（错误代码 ${code || '未知'}），请检查地址、用户名和密码。`)
}

function placesIn(url: string): { host: string; database: string; user: string } {
  if (!URL.canParse(url)) return { host: '（未写明）', database: '（未写明）', user: '（未写明）' }
  const parsed = new URL(url)
  return {
    host: parsed.searchParams.get('host') ?? (parsed.host || '（未写明）'),
    database: decodeURIComponent(parsed.pathname.slice(1)) || '（未写明）',
    user: decodeURIComponent(parsed.username) || '（未写明）',
  }
}
