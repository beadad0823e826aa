import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lockFolder } from '../../../src/server/database/lock-folder'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingbai-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder is held by one at a time and can be taken again once given free', () => {
  const first = lockFolder(folder)
  expect(first.ok).toBe(true)
  const second = lockFolder(folder)
  expect(second.ok ? '' : second.refusal.message).toBe(
    `数据文件夹 ${folder} 正由另一个明白村务服务使用（进程号 ${process.pid}）。请先关掉那一个，或用 DATA_DIR 另选一个文件夹。`,
  )
  if (first.ok) first.value.release()
  expect(lockFolder(folder).ok).toBe(true)
})

test.each([
  ['whose process number now belongs to another process', `${process.pid}\nanother start\n`],
  ['whose process no longer exists', '4194303\nsome start\n'],
  ['that was cut off while being written', ''],
])('a lock %s is taken over', (_situation, content) => {
  writeFileSync(path.join(folder, 'server.lock'), content)
  expect(lockFolder(folder).ok).toBe(true)
  expect(lockFolder(folder).ok).toBe(false)
})
