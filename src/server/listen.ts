import type { Server } from 'node:http'
import { createServer } from 'node:net'
import { accepted, refused, type Outcome } from '../domain/text/outcome'
import { databaseErrorCode } from './database/in-transaction'
import type { Settings } from './settings'

type Address = Pick<Settings, 'host' | 'port'>

interface Listener {
  listen(address: Address): Promise<unknown>
}

interface Closable {
  close(): Promise<unknown>
  server: Pick<Server, 'closeIdleConnections' | 'closeAllConnections'>
}

const PATIENCE_MS = 5_000

/** Tries the port for a moment, without the server, and says in one sentence why it cannot be used. */
export async function refuseTakenPort({ host, port }: Address): Promise<Outcome<null>> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen({ host, port, exclusive: true }, resolve)
    })
    await new Promise((resolve) => probe.close(resolve))
    return accepted(null)
  } catch (error) {
    return refuseAddress({ host, port }, error)
  }
}

/** Opens the server's door, or says in one sentence why it cannot. */
export async function listenOrRefuse(app: Listener, { host, port }: Address): Promise<Outcome<null>> {
  try {
    await app.listen({ host, port })
    return accepted(null)
  } catch (error) {
    return refuseAddress({ host, port }, error)
  }
}

/**
 * Stops taking requests and waits for those under way, at most `PATIENCE_MS`. A browser keeps its connection open after an answer,
 * and one that became idle only just after closing began would hold the server for a minute, so idle ones are looked for again and again.
 */
export async function closeDoor(app: Closable): Promise<void> {
  const closed = app.close()
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50)
  const impatience = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS)
  try {
    await closed
  } finally {
    clearInterval(sweep)
    clearTimeout(impatience)
  }
}

function refuseAddress({ host, port }: Address, error: unknown): Outcome<null> {
  switch (databaseErrorCode(error)) {
    case 'EADDRINUSE':
      return refused('port-taken', `端口 ${port} 已被别的程序占用（可能明白村务已经在运行）。请关掉那个程序，或换一个端口，例如：PORT=${port < 65_000 ? port + 1 : 8380} npm start`)
    case 'EACCES':
      return refused('port-forbidden', `没有权限使用端口 ${port}（1024 以下的端口要系统管理员权限）。请换一个端口，例如：PORT=8380 npm start`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return refused('host-unknown', `HOST 里的“${host}”不是这台机器的地址。请改成 127.0.0.1（只有本机能打开）或 0.0.0.0（同一网络的设备都能打开）。`)
    default:
      throw error
  }
}
