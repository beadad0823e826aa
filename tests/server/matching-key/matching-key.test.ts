import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { claimInstallation } from '../../../src/server/database/claim-installation'
import { claimMatchingKey, loadMatchingKey } from '../../../src/server/matching-key/load-matching-key'
import { createMatchingKey } from '../../../src/server/matching-key/matching-key'
import { createTestDatabase } from '../../support/test-database'

const key = createMatchingKey(Buffer.alloc(32, 1))
const otherKey = createMatchingKey(Buffer.alloc(32, 2))
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingbai-key-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const settings = (change: object = {}) => ({ matchingKey: null, dataDir: path.join(folder, 'data'), databaseUrl: null, demonstration: true, ...change })

test('equal parts give equal digests, and another purpose, another cut or another key gives another', () => {
  const digests = [key.digest('card', 'ab', 'c'), key.digest('place', 'ab', 'c'), key.digest('card', 'a', 'bc'), otherKey.digest('card', 'ab', 'c')]
  expect(new Set(digests).size).toBe(4)
  expect(key.digest('card', 'ab', 'c')).toBe(digests[0])
})

test('a cipher opens with its key at its place only, and is another each time', () => {
  const sealed = key.seal('4321', 'line 1')
  expect(key.open(sealed, 'line 1')).toBe('4321')
  expect(key.seal('4321', 'line 1')).not.toBe(sealed)
  expect([key.open(sealed, 'line 2'), otherKey.open(sealed, 'line 1'), key.open(`${sealed.slice(0, -4)}AAA=`, 'line 1'), key.open('', 'line 1')]).toEqual([null, null, null, null])
})

test('the first start makes a key that only its owner can read, and the next start reads it', () => {
  const made = loadMatchingKey(settings())
  const file = path.join(folder, 'data/matching-key')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toHaveLength(32)
  const read = loadMatchingKey(settings())
  expect(made.ok && read.ok && made.value.digest('check') === read.value.digest('check')).toBe(true)
})

test('real work on a given database wants a key by name or the file', () => {
  const real = settings({ databaseUrl: 'postgresql://u@h/d', demonstration: false })
  expect(loadMatchingKey(real)).toMatchObject({ ok: false, refusal: { code: 'matching-key', message: expect.stringContaining('openssl rand -base64 32') as unknown } })
  expect(loadMatchingKey({ ...real, matchingKey: Buffer.alloc(32, 1).toString('base64') }).ok).toBe(true)
  loadMatchingKey(settings())
  expect(loadMatchingKey(real).ok).toBe(true)
})

test('a file that was cut short is refused rather than replaced', () => {
  loadMatchingKey(settings())
  const file = path.join(folder, 'data/matching-key')
  writeFileSync(file, 'c2hvcnQ=')
  expect(loadMatchingKey(settings())).toMatchObject({ ok: false, refusal: { code: 'matching-key' } })
  expect(readFileSync(file, 'utf8')).toBe('c2hvcnQ=')
})

test('a database that was filled with one key refuses every other', async () => {
  const database = await createTestDatabase()
  await claimInstallation(database.db, false, new Date('2026-03-05T01:30:00Z'))
  expect(await claimMatchingKey(database.db, key)).toEqual({ ok: true, value: null })
  expect(await claimMatchingKey(database.db, key)).toEqual({ ok: true, value: null })
  expect(await claimMatchingKey(database.db, otherKey)).toMatchObject({ ok: false, refusal: { code: 'matching-key' } })
  await database.drop()
})
