import path from 'node:path'
import { readSettings } from '../../src/server/settings'

test('with nothing said, the server demonstrates on this machine only, with a database of its own', () => {
  expect(readSettings({})).toEqual({
    ok: true,
    value: {
      host: '127.0.0.1',
      port: 8380,
      dataDir: path.resolve('data'),
      databaseUrl: null,
      demonstration: true,
      trustedProxy: null,
      publicUrl: null,
      divisionsFile: null,
      matchingKey: null,
      wechat: null,
      searchPath: [],
    },
  })
})

test.each([
  [{ DATABASE_URL: 'postgresql://u@h/d' }, false],
  [{ DATABASE_URL: 'postgresql://u@h/d', DEMONSTRATION: 'yes' }, true],
  [{ DEMONSTRATION: 'no' }, false],
])('a given database is for real work unless the demonstration is asked for: %j → %s', (environment, demonstration) => {
  expect(readSettings(environment)).toMatchObject({ ok: true, value: { demonstration } })
})

test.each([
  ['PORT', '0'], ['PORT', '80 80'], ['PORT', '65536'], ['PORT', '-1'], ['HOST', 'http://x'], ['DATABASE_URL', 'localhost:5432'],
  ['DEMONSTRATION', 'true'], ['TRUSTED_PROXY', 'true'], ['PUBLIC_URL', 'https://x/y'], ['PUBLIC_URL', 'ftp://x'],
  ['MATCHING_KEY', 'c2hvcnQ='], ['MATCHING_KEY', '配'.repeat(32)], ['WECHAT_SECRET', 'x', 'WECHAT_APPID'], ['WECHAT_APPID', 'wx0123456789abcdef', 'WECHAT_SECRET'], ['WECHAT_API', 'weixin'],
])('%s=%s is refused beside its name', (name, value, missing = name) => {
  const read = readSettings({ [name]: value })
  expect(read.ok ? [] : read.refusal.fields?.map((problem) => problem.field)).toEqual([missing])
})

test('blank values count as not given, and addresses lose their last slash', () => {
  expect(readSettings({ PORT: ' ', PUBLIC_URL: 'https://cunwu.example/' })).toMatchObject({ ok: true, value: { port: 8380, publicUrl: 'https://cunwu.example' } })
})
