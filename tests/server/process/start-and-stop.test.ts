import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createConnection } from 'node:net'
import path from 'node:path'
import { readPostmasterFile } from '../../../src/server/database/postmaster-file'
import { processIdentity } from '../../../src/server/database/running-process'
import { endProcesses, productionEnvironment, READY, removeFolders, startProcess } from './server-process'

let environment: Record<string, string>

beforeAll(async () => {
  environment = await productionEnvironment()
})
afterEach(endProcesses)
afterAll(removeFolders)

const databaseOf = (environment: Record<string, string>) => readPostmasterFile(path.join(environment.DATA_DIR ?? '', 'postgres'))

test('the server starts, answers, and on SIGTERM stops together with its database', async () => {
  const server = startProcess({ environment })
  await server.printed(READY)
  const answer = await fetch(`http://127.0.0.1:${environment.PORT}/api/public/divisions`)
  expect(answer.status).toBe(200)
  const database = databaseOf(environment)
  expect(database?.status).toBe('ready')
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.output()).toContain('已停止。')
  expect(processIdentity(database?.pid ?? 0)).toBeNull()
  expect(existsSync(path.join(environment.DATA_DIR ?? '', 'server.lock'))).toBe(false)
})

test('a browser that is still connected, or has sent half a request, does not keep the server from stopping', async () => {
  const server = startProcess({ environment })
  await server.printed(READY)
  const browser = createConnection(Number(environment.PORT), '127.0.0.1')
  const answered = once(browser, 'data')
  browser.write('GET /api/public/divisions HTTP/1.1\r\nHost: x\r\n\r\nGET /api/public/divisions HTTP/1.1\r\nHo')
  await answered
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  browser.destroy()
})

test('Ctrl-C that arrives twice at once, as npm delivers it, still stops in order', async () => {
  const server = startProcess({ environment })
  await server.printed(READY)
  server.kill('SIGINT')
  server.kill('SIGINT')
  expect(await server.ended).toBe(0)
  expect(databaseOf(environment)).toBeNull()
})

test('Ctrl-C while the server is still starting leaves nothing running', async () => {
  const server = startProcess({ environment: { ...environment, DATA_DIR: path.join(environment.DATA_DIR ?? '', 'another') } })
  await server.printed('建立数据库')
  server.kill('SIGINT')
  expect(await server.ended).toBe(0)
  expect(databaseOf({ DATA_DIR: path.join(environment.DATA_DIR ?? '', 'another') })).toBeNull()
})

test('after kill -9 the next start takes over the folder and the database that was left running', async () => {
  const killed = startProcess({ environment })
  await killed.printed(READY)
  const left = databaseOf(environment)
  killed.kill('SIGKILL')
  expect(await killed.ended).toBe('SIGKILL')
  const next = startProcess({ environment })
  await next.printed(READY)
  expect(databaseOf(environment)?.pid).not.toBe(left?.pid)
  expect(processIdentity(left?.pid ?? 0)).toBeNull()
})

test('a second server on the same data folder is refused with one sentence, and the first goes on', async () => {
  const first = startProcess({ environment })
  await first.printed(READY)
  const second = startProcess({ environment: { ...environment, PORT: String(Number(environment.PORT) + 1) } })
  expect(await second.ended).toBe(1)
  expect(second.output().trim()).toBe(
    `数据文件夹 ${environment.DATA_DIR} 正由另一个明白村务服务使用（进程号 ${first.pid}）。请先关掉那一个，或用 DATA_DIR 另选一个文件夹。`,
  )
  expect((await fetch(`http://127.0.0.1:${environment.PORT}/api/public/divisions`)).status).toBe(200)
})

test('a database that ends by itself ends the server with one sentence', async () => {
  const server = startProcess({ environment })
  await server.printed(READY)
  process.kill(databaseOf(environment)?.pid ?? 0, 'SIGQUIT')
  expect(await server.ended).toBe(1)
  expect(server.output()).toContain('自带的数据库意外停止')
})
