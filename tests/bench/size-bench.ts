import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { createMatchingKey } from '../../src/server/matching-key/matching-key'
import { addDays, shanghaiDate } from '../../src/domain/text/dates'
import { type BuiltServer, startBuiltServer } from '../support/built-server'
import { createTestDatabase, type TestDatabase } from '../support/test-database'
import { createChance } from '../fixtures/generated-persons.mjs'
import { type BenchRow, compared, figure, median } from './bench-row'
import { fillVillages, LISTS_PER_VILLAGE, madeIds, ROWS_PER_LIST, ROWS_PER_VILLAGE, villageCode } from './fill-payment-rows'

const SIZES = [60_000, 600_000, 6_000_000]
const ROUNDS = 7
const WARM_UP = 300
const PER_ROUND = 400
/** The largest district may be answered this much more slowly than the smallest. */
const FLAT = 1.5
/** The key that startBuiltServer gives every server of a test. */
const KEY = createMatchingKey(Buffer.alloc(32, 7))

interface Question {
  path: string
  token: string | null
}

interface Place {
  rows: number
  database: TestDatabase
  server: BuiltServer
  agent: Agent
  lists: Question[]
  records: Question[]
}

/** The page of a public list and one's own record at 60 thousand, 600 thousand and 6 million stored lines, in turns: median and 99th percentile stay flat. BENCH_ROWS leaves out larger sizes. */
export async function benchSizes(): Promise<BenchRow[]> {
  const most = Number(process.env.BENCH_ROWS ?? SIZES.at(-1))
  const places: Place[] = []
  try {
    for (const rows of SIZES.filter((size) => size <= most)) places.push(await openPlace(rows))
    const names = { lists: 'public list page', records: 'own record' } as const
    return [...(await measure(places, 'lists', names.lists)), ...(await measure(places, 'records', names.records))]
  } finally {
    for (const { server, database, agent } of places) {
      agent.destroy()
      await server.stop()
      await database.drop()
    }
  }
}

async function openPlace(rows: number): Promise<Place> {
  const database = await createTestDatabase()
  const { db } = database
  const villages = rows / ROWS_PER_VILLAGE
  const today = shanghaiDate(new Date())
  await fillVillages(db, villages, { start: addDays(today, -1), end: addDays(today, 30) })
  await db.insertInto('staff').values({
    id: '01900000-0000-7000-8000-000000000001', login: 'guanli', name: '管理', role: 'administrator', division_code: '340405', password_hash: '', must_change_password: true,
    active: true, last_sign_in_at: null, created_at: new Date(),
  }).execute()
  const chance = createChance(rows)
  const lists: Question[] = []
  const records: Question[] = []
  for (let list = 1; list <= LISTS_PER_VILLAGE; list += 1) {
    const person = 1 + chance(ROWS_PER_LIST)
    const drawn = [...new Set(Array.from({ length: 60 }, () => 1 + chance(villages)))]
    for (const { village, listId, personId } of await madeIds(db, drawn, list, person)) {
      const code = villageCode(village)
      lists.push({ path: `/api/public/villages/${code}/payment-lists/${listId}/rows?after=${50 * chance(5)}`, token: null })
      const token = `${code}.${randomBytes(32).toString('base64url')}`
      await db.insertInto('record_sessions').values({ division_code: code, token_digest: KEY.digest('token', token), recipient_id: personId, last_seen_at: new Date() }).execute()
      records.push({ path: '/api/public/my-record', token })
    }
  }
  const server = await startBuiltServer({ databaseUrl: database.url, demonstration: false })
  return { rows, database, server, agent: new Agent({ keepAlive: true, maxSockets: 1 }), lists, records }
}

async function measure(places: readonly Place[], kind: 'lists' | 'records', name: string): Promise<BenchRow[]> {
  const chance = createChance(1)
  const ask = async (place: Place, count: number): Promise<number[]> => {
    const times: number[] = []
    for (let index = 0; index < count; index += 1) times.push(await time(place, place[kind][chance(place[kind].length)] ?? { path: '/', token: null }))
    return times.sort((one, other) => one - other)
  }
  for (const place of places) await ask(place, WARM_UP)
  const rounds = new Map<Place, { half: number; most: number }[]>(places.map((place) => [place, []]))
  // In turns, so that whatever else the machine does meets all sizes alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const place of places) {
      const times = await ask(place, PER_ROUND)
      rounds.get(place)?.push({ half: times[Math.floor(PER_ROUND * 0.5)] ?? NaN, most: times[Math.floor(PER_ROUND * 0.99)] ?? NaN })
    }
  }
  const of = (place: Place, which: 'half' | 'most'): number => median((rounds.get(place) ?? []).map((one) => one[which]))
  const [smallest] = places
  return places.flatMap((place) => {
    const label = `${name} at ${place.rows.toLocaleString('en')} rows`
    if (smallest === undefined || place === smallest) return [figure(`${label}, median`, of(place, 'half'), 'ms'), figure(`${label}, 99th percentile`, of(place, 'most'), 'ms')]
    const peer = (which: 'half' | 'most') => ({ name: `at ${smallest.rows.toLocaleString('en')}`, value: of(smallest, which) })
    return [compared(`${label}, median`, of(place, 'half'), 'ms', peer('half'), null), compared(`${label}, 99th percentile`, of(place, 'most'), 'ms', peer('most'), { max: FLAT })]
  })
}

/** Milliseconds until the whole answer is here. Anything but 200 makes the figure worthless, so it throws. */
function time({ server, agent }: Place, { path, token }: Question): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint()
    request(`${server.url}${path}`, { agent, headers: token === null ? {} : { authorization: `Bearer ${token}` } }, (answer) => {
      answer.resume()
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve(Number(process.hrtime.bigint() - start) / 1e6)
        else reject(new Error(`an answer of the size bench was ${answer.statusCode}`))
      })
    }).once('error', reject).end()
  })
}
