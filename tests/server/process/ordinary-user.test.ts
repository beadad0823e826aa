import { chownSync, statSync } from 'node:fs'
import path from 'node:path'
import { choosePostgresAccount } from '../../../src/server/database/postgres-account'
import { emptyFolder, endProcesses, freePort, READY, removeFolders, runProcess, startProcess } from './server-process'

afterEach(endProcesses)
afterAll(removeFolders)

test('an ordinary user can run the server, and its database then belongs to that user', async () => {
  const folder = emptyFolder()
  const program = path.resolve(__dirname, '../../../dist/server/main.mjs')
  const account = choosePostgresAccount(path.join(folder, 'postgres'), [program, process.execPath])
  if (!account.ok) throw new Error(account.refusal.message)
  const { uid, gid } = account.value
  if (uid !== null && gid !== null) chownSync(folder, uid, gid)
  const environment = { DATA_DIR: folder, DEMONSTRATION: 'no', PORT: await freePort() }
  const args = ['--login', 'guanli', '--name', '测试管理员']
  const created = await runProcess({ program: 'create-administrator', args, environment, account: account.value })
  expect(created.output).toContain('一次性密码')
  const server = startProcess({ environment, account: account.value })
  await server.printed(READY)
  expect(statSync(path.join(folder, 'postgres')).uid).toBe(uid ?? process.getuid?.())
  expect(uid).not.toBe(0)
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})
