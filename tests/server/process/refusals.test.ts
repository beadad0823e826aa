import { createServer as createHttpServer } from 'node:http'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { urlOfDatabase } from '../../support/test-database'
import { emptyFolder, endProcesses, freePort, removeFolders, runProcess } from './server-process'

const listeners: Server[] = []
const sockets: Socket[] = []

async function listening(server: Server): Promise<number> {
  listeners.push(server)
  server.on('connection', (socket) => sockets.push(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

afterEach(async () => {
  await endProcesses()
  for (const socket of sockets.splice(0)) socket.destroy()
  await Promise.all(listeners.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
})

afterAll(removeFolders)

/** A server that answers every sign-in as PostgreSQL does when it refuses one. */
function refusingPostgres(sqlState: string): Server {
  return createServer((socket) => {
    socket.once('data', () => {
      const fields = Buffer.from(`SFATAL\0VFATAL\0C${sqlState}\0Mrefused for the password geheim-9\0\0`)
      const head = Buffer.alloc(5)
      head.write('E', 0)
      head.writeInt32BE(fields.length + 4, 1)
      socket.end(Buffer.concat([head, fields]))
    })
  })
}

async function startAgainst(databaseUrl: string): Promise<string> {
  const { code, output } = await runProcess({ environment: { DATABASE_URL: databaseUrl, PORT: await freePort(), DATA_DIR: emptyFolder() } })
  expect(code).toBe(1)
  expect(output).not.toContain('geheim-9')
  expect(output.trim().split('\n')).toHaveLength(1)
  return output
}

test('everything that is wrong with the settings is said at once', async () => {
  const environment = { PORT: '99999', HOST: 'a b', DATABASE_URL: 'mysql://u:geheim-9@x/y', DEMONSTRATION: 'vielleicht', TRUSTED_PROXY: 'proxy', PUBLIC_URL: 'cunwu' }
  const { code, output } = await runProcess({ environment })
  expect(code).toBe(1)
  expect(output).toContain('环境变量有 6 处需要改正')
  for (const name of Object.keys(environment)) expect(output).toContain(`· ${name}（`)
  expect(output).not.toContain('geheim-9')
})

test('a port that another program uses is named, with the way to choose another', async () => {
  const port = await listening(createServer())
  const { code, output } = await runProcess({ environment: { PORT: String(port), DATA_DIR: emptyFolder() } })
  expect(code).toBe(1)
  expect(output.trim()).toBe(`端口 ${port} 已被别的程序占用（可能明白村务已经在运行）。请关掉那个程序，或换一个端口，例如：PORT=${port + 1} npm start`)
})

test('an address that is not of this machine is named', async () => {
  const { code, output } = await runProcess({ environment: { HOST: '192.0.2.1', PORT: await freePort(), DATA_DIR: emptyFolder() } })
  expect(code).toBe(1)
  expect(output).toContain('HOST 里的“192.0.2.1”不是这台机器的地址')
})

test('a data folder that cannot be made is named', async () => {
  const { code, output } = await runProcess({ environment: { PORT: await freePort(), DATA_DIR: `${__filename}/data` } })
  expect(code).toBe(1)
  expect(output).toContain(`数据文件夹 ${__filename}/data 建不了`)
})

test('a database host that does not exist is named', async () => {
  expect(await startAgainst('postgresql://cunwu:geheim-9@no-such-host.invalid:5432/cunwu')).toContain('找不到 DATABASE_URL 里的主机“no-such-host.invalid:5432”')
})

test('a database address where nothing listens is named', async () => {
  const port = await freePort()
  expect(await startAgainst(`postgresql://cunwu:geheim-9@127.0.0.1:${port}/cunwu`)).toContain(`DATABASE_URL 里的“127.0.0.1:${port}”没有 PostgreSQL 在运行`)
})

test('a wrong password of the database is said without repeating it', async () => {
  const port = await listening(refusingPostgres('28P01'))
  expect(await startAgainst(`postgresql://cunwu:geheim-9@127.0.0.1:${port}/cunwu`)).toContain('不接受用户“cunwu”的登录，请检查 DATABASE_URL 里的用户名和密码。')
})

test('a database that does not exist is named', async () => {
  expect(await startAgainst(urlOfDatabase('no_such_database'))).toContain('没有名为“no_such_database”的数据库')
})

test('a server that is no PostgreSQL is recognised', async () => {
  const port = await listening(createHttpServer((_request, response) => response.end('hello')))
  expect(await startAgainst(`postgresql://cunwu:geheim-9@127.0.0.1:${port}/cunwu`)).toContain('不是 PostgreSQL')
})

test('a server that accepts and says nothing is not waited for without end', async () => {
  const port = await listening(createServer())
  expect(await startAgainst(`postgresql://cunwu:geheim-9@127.0.0.1:${port}/cunwu`)).toContain('没有按 PostgreSQL 的方式回应')
})

test('a database address that cannot be read is said without repeating it', async () => {
  expect(await startAgainst('postgresql://cunwu:geheim-9@:x:y/cunwu')).toContain('DATABASE_URL 写法不对')
})
