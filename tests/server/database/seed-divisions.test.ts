import { parseDivisions } from '../../../src/server/database/parse-divisions'
import { seedDivisions } from '../../../src/server/database/seed-divisions'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('the district comes with its 3 streets, 2 towns, 1 forest farm, and their villages and communities', async () => {
  expect(await seedDivisions(database.db, null)).toEqual({ ok: true, value: 51 })
  const rows = await database.db.selectFrom('divisions').selectAll().orderBy('code').execute()
  expect(rows.filter((row) => row.level === 'township').map((row) => row.name)).toEqual(['新庄孜街道', '土坝孜街道', '毕家岗街道', '八公山镇', '山王镇', '妙山林场'])
  expect(rows[0]).toMatchObject({ code: '340405', parent_code: null, level: 'district' })
  expect(rows.find((row) => row.code === '340405100202')).toMatchObject({ short_name: '钱淮村', pinyin: 'qianhuaicun', initials: 'qhc', parent_code: '340405100' })
})

test('loading again changes nothing and keeps the contacts entered since', async () => {
  await database.db.updateTable('divisions').set({ contact_phone: '0554-5600001' }).where('code', '=', '340405100').execute()
  expect(await seedDivisions(database.db, null)).toEqual({ ok: true, value: 51 })
  const rows = await database.db.selectFrom('divisions').select(['code', 'contact_phone']).execute()
  expect(rows).toHaveLength(51)
  expect(rows.find((row) => row.code === '340405100')?.contact_phone).toBe('0554-5600001')
})

test('a list that cannot be read is named', async () => {
  const seeded = await seedDivisions(database.db, '/no/such/list.csv')
  expect(seeded).toEqual({ ok: false, refusal: { code: 'divisions-file', message: '读不到区划名单 /no/such/list.csv，请检查 DIVISIONS_CSV 里的路径和文件权限。' } })
})

test('every problem of a list is said at once, with its line', () => {
  const text = 'code,name,parent_code,level\n340405,八公山区,340400,district\n340405100,,340405,township\n3404051,错,340405,township\n340405100201,甲村村委会,340405999,village\n340405100201,乙村村委会,340405100,township\n'
  const parsed = parseDivisions(text)
  expect(parsed.ok ? [] : parsed.refusal.fields?.map((problem) => problem.message)).toEqual([
    '第 3 行：缺少名称',
    '第 4 行：代码“3404051”应当是 6、9 或 12 位数字',
    '第 6 行：12 位代码的级别应当写 village，现在是“township”',
    '第 6 行：代码 340405100201 出现了两次',
    '340405100201 甲村村委会：上级代码“340405999”不在名单里，或与本身的代码不符',
  ])
})

test('a list with other columns is refused', () => {
  expect(parseDivisions('代码,名称\n340405,八公山区\n')).toMatchObject({ ok: false, refusal: { message: '区划名单的第一行应当是 code,name,parent_code,level，请对照改正。' } })
})
