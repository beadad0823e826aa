import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from './project-root'

export interface BuiltServer {
  /** http://127.0.0.1:port */
  url: string
  pid: number
  /** Everything printed so far. */
  output(): string
  stop(): Promise<void>
}

async function findFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

/** Starts dist/server as its own process on the given database, and waits until it has printed its addresses. */
export async function startBuiltServer(options: { databaseUrl: string; demonstration: boolean; environment?: Record<string, string> }): Promise<BuiltServer> {
  const port = await findFreePort()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mingbai-server-'))
  const child = spawn(process.execPath, [path.join(projectRoot, 'dist/server/main.mjs')], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: options.databaseUrl, MATCHING_KEY: Buffer.alloc(32, 7).toString('base64'), DEMONSTRATION: options.demonstration ? 'yes' : 'no', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const ended = new Promise<void>(resolve => child.once('close', () => {
    rmSync(dataDir, { recursive: true, force: true })
    resolve()
  }))
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      printed += chunk.toString('utf8')
      if (printed.includes('明白村务已启动')) resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', reject)
    void ended.then(() => reject(new Error(`The server ended before it was ready:\n${printed}`)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, output: () => printed, stop }
}
