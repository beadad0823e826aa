import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commandAs } from '../../../src/server/database/command-as'
import type { PostgresAccount } from '../../../src/server/database/postgres-account'

const built = path.resolve(__dirname, '../../../dist/server')
const started: ServerProcess[] = []
const folders: string[] = []

/** A real child process of the built server, and what it has printed so far. */
export interface ServerProcess {
  pid: number
  /** Resolves when the text has been printed; fails with all the output when the process ends without it. */
  printed(text: string): Promise<void>
  /** The exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>
  output(): string
  kill(signal: NodeJS.Signals): void
}

export interface ProcessOptions {
  environment: Record<string, string>
  program?: 'main' | 'create-administrator'
  args?: string[]
  account?: PostgresAccount
}

/** The sentence with which the server says that people can come in. */
export const READY = '明白村务已启动'

/** Real work on a given database wants a key; tests about the key itself give another. */
const TEST_MATCHING_KEY = Buffer.alloc(32, 7).toString('base64')

/** Starts a program of dist/server with nothing in its environment but PATH, a key and what is given. */
export function startProcess(options: ProcessOptions): ServerProcess {
  const program = path.join(built, `${options.program ?? 'main'}.mjs`)
  const account = options.account ?? { uid: null, gid: null, prefix: [] }
  const { command, args, spawnOptions } = commandAs(account, process.execPath, [program, ...(options.args ?? [])])
  const environment = { PATH: process.env.PATH ?? '', MATCHING_KEY: TEST_MATCHING_KEY, ...options.environment } as unknown as NodeJS.ProcessEnv
  const child = spawn(command, args, { ...spawnOptions, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const server = follow(child)
  started.push(server)
  return server
}

function follow(child: ChildProcess): ServerProcess {
  let text = ''
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'))
    child.once('error', (error) => resolve(error.message))
  })
  const collect = (chunk: Buffer) => (text += chunk.toString('utf8'))
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  const printed = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => text.includes(wanted) && resolve()
      child.stdout?.on('data', look)
      child.stderr?.on('data', look)
      void ended.then((code) => reject(new Error(`ended with ${code} before printing “${wanted}”：\n${text}`)))
      look()
    })
  return { pid: child.pid ?? 0, printed, ended, output: () => text, kill: (signal) => void child.kill(signal) }
}

/** Runs a program to its end. */
export async function runProcess(options: ProcessOptions): Promise<{ code: number | string; output: string }> {
  const server = startProcess(options)
  const code = await server.ended
  return { code, output: server.output() }
}

/** A new folder that any account may walk through. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingbai-process-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return String(typeof address === 'object' ? address?.port : address)
}

/** Settings for real work on a folder of its own, with an administrator already there. */
export async function productionEnvironment(): Promise<Record<string, string>> {
  const environment = { DATA_DIR: emptyFolder(), DEMONSTRATION: 'no', PORT: await freePort() }
  const created = await runProcess({ program: 'create-administrator', args: ['--login', 'ceshi-guanli', '--name', '测试管理员'], environment })
  if (created.code !== 0) throw new Error(created.output)
  return environment
}

/** Ends what a test has started, also when it failed half-way. */
export async function endProcesses(): Promise<void> {
  for (const server of started) server.kill('SIGTERM')
  await Promise.all(started.splice(0).map((server) => server.ended))
}

/** Removes the folders of a test file; its processes have ended by then. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
