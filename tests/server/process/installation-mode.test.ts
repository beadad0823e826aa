import { createTestDatabase, type TestDatabase } from '../../support/test-database'
import { emptyFolder, endProcesses, freePort, productionEnvironment, READY, removeFolders, runProcess, startProcess } from './server-process'

const databases: TestDatabase[] = []

/** An empty database of its own, as an administrator of a real PostgreSQL would hand it over. */
async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase('template0')
  databases.push(database)
  return database
}

afterEach(async () => {
  await endProcesses()
  await Promise.all(databases.splice(0).map((database) => database.drop()))
})

/** A folder for real work, with an administrator ceshi-guanli. */
let production: Record<string, string>

beforeAll(async () => {
  production = await productionEnvironment()
})

const NO_ADMINISTRATOR =
  '还没有管理员，服务没有启动。请先执行（环境变量与启动时相同）：npm run create-administrator -- --login 登录名 --name 姓名'
const ARGUMENTS = ['--login', 'guanli', '--name', '测试管理员']

afterAll(removeFolders)

test('without an administrator a server for real work does not start but names the command, which prints a password once', async () => {
  const { db, url } = await emptyDatabase()
  const environment = { DATABASE_URL: url, PORT: await freePort() }
  const refused = await runProcess({ environment })
  expect(refused).toEqual({ code: 1, output: `${NO_ADMINISTRATOR}\n` })

  const created = await runProcess({ program: 'create-administrator', args: ARGUMENTS, environment })
  expect(created.code).toBe(0)
  const password = /一次性密码：(\S+)/.exec(created.output)?.[1] ?? ''
  const staff = await db.selectFrom('staff').selectAll().executeTakeFirstOrThrow()
  expect(staff).toMatchObject({ login: 'guanli', role: 'administrator', division_code: '340405', must_change_password: true, active: true })
  expect(staff.password_hash).not.toContain(password)

  const server = startProcess({ environment })
  await server.printed(READY)
  expect(server.output()).not.toContain('演示模式')
  const answer = await fetch(`http://127.0.0.1:${environment.PORT}/api/public/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'guanli', password }),
  })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ staff: { mustChangePassword: true }, demonstration: false })
})

test('a login that is already used is refused by the command', async () => {
  const again = await runProcess({ program: 'create-administrator', args: ['--login', 'ceshi-guanli', '--name', '另一人'], environment: production })
  expect(again.code).toBe(1)
  expect(again.output).toContain('这个登录名已经有人用了')
})

test('the command also works beside a running server that keeps its own database', async () => {
  const server = startProcess({ environment: production })
  await server.printed(READY)
  const created = await runProcess({ program: 'create-administrator', args: ARGUMENTS, environment: production })
  expect(created.output).toContain('一次性密码')
  expect(created.code).toBe(0)
})

test('the command without a name says how it is used', async () => {
  const { code, output } = await runProcess({ program: 'create-administrator', args: ['--login', 'guanli'], environment: { DATA_DIR: emptyFolder() } })
  expect(code).toBe(1)
  expect(output).toContain('用法：npm run create-administrator -- --login 登录名 --name 姓名')
})

test('the demonstration cannot be switched on over a database for real work', async () => {
  const { code, output } = await runProcess({ environment: { ...production, DEMONSTRATION: 'yes' } })
  expect(code).toBe(1)
  expect(output.trim()).toBe('这个数据库用于正式工作，不能开启演示模式。请去掉 DEMONSTRATION=yes，或用 DATA_DIR 或 DATABASE_URL 为演示另选一个空的数据库。')
})

test('a demonstration starts from an empty database, says so, starts again without loading twice, and never becomes real work', async () => {
  const { db, url } = await emptyDatabase()
  const environment = { DATABASE_URL: url, DEMONSTRATION: 'yes', PORT: await freePort() }
  const first = startProcess({ environment })
  await first.printed('演示模式：里面的公示、名单和人都是编出来的')
  const count = async () => (await db.selectFrom('editions').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n
  const loaded = await count()
  expect(loaded).toBeGreaterThan(0)
  first.kill('SIGTERM')
  expect(await first.ended).toBe(0)

  const second = startProcess({ environment })
  await second.printed(READY)
  expect(second.output()).not.toContain('正在写入演示数据')
  expect(await count()).toBe(loaded)
  second.kill('SIGTERM')
  await second.ended

  const real = await runProcess({ environment: { ...environment, DEMONSTRATION: 'no' } })
  expect(real.code).toBe(1)
  expect(real.output).toContain('这个数据库里是演示数据，不能用于正式工作。')
})

test('a demonstration that was interrupted while loading begins again at the next start', async () => {
  const { db, url } = await emptyDatabase()
  const environment = { DATABASE_URL: url, DEMONSTRATION: 'yes', PORT: await freePort() }
  const killed = startProcess({ environment })
  await killed.printed('正在写入演示数据')
  killed.kill('SIGKILL')
  await killed.ended
  expect(await db.selectFrom('editions').select('id').execute()).toEqual([])
  const next = startProcess({ environment })
  await next.printed(READY)
  expect(next.output()).toContain('正在写入演示数据')
  expect((await db.selectFrom('editions').select('id').execute()).length).toBeGreaterThan(0)
})
