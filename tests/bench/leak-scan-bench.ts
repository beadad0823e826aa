import { DEMONSTRATION_ACCOUNTS } from '../../src/domain/staff/demonstration-accounts'
import { addDays, shanghaiDate } from '../../src/domain/text/dates'
import { startDemonstrationServer } from '../support/demonstration-server'
import { buildTownshipWorkbook, buildVillages, IdentifierSearch, scanPublicAnswers, type PublicDoor } from '../support/leak-scan'
import { type BenchRow, figure } from './bench-row'

const VILLAGES = 20
const PERSONS_EACH = 5_000
const VILLAGES_PER_FILE = 4
const MOST_SECONDS = 240

/** A hundred thousand generated persons with ID, account and telephone go in through the real import; every public answer is fetched and holds none of their 300,000 identifiers. */
export async function benchLeakScan(): Promise<BenchRow[]> {
  const server = await startDemonstrationServer({ TRUSTED_PROXY: '127.0.0.1' })
  try {
    const divisions = await server.database.db.selectFrom('divisions').select(['code', 'name']).where('level', '=', 'village').orderBy('code').limit(VILLAGES).execute()
    const villages = buildVillages(divisions.map(({ name }) => name), PERSONS_EACH, 900)
    const search = new IdentifierSearch(villages)
    const call = createCaller(server.url)
    const start = process.hrtime.bigint()
    const editor = await signIn(call, 'qubianji')
    const reviewer = await signIn(call, 'qushenhe')
    for (let first = 0; first < VILLAGES; first += VILLAGES_PER_FILE) {
      await importAndPublish(call, { editor, reviewer }, buildTownshipWorkbook(villages.slice(first, first + VILLAGES_PER_FILE)), first)
    }
    const loaded = process.hrtime.bigint()
    const door: PublicDoor = async (path, body) => {
      const answer = await call(path, body === undefined ? {} : { method: 'POST', body })
      const text = await answer.text()
      const json: unknown = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null
      return { status: answer.status, text: `${JSON.stringify([...answer.headers])}\n${text}`, json }
    }
    const report = await scanPublicAnswers(door, divisions.map(({ code }) => code), search, villages.map(({ persons }) => persons[7]).filter((person) => person !== undefined))
    if (report.rows < VILLAGES * PERSONS_EACH) throw new Error(`the scan saw ${report.rows} lines only`)
    return [
      figure(`import and publication of ${VILLAGES * PERSONS_EACH} persons`, Number(loaded - start) / 1e9, 's'),
      figure(`scan of every public answer, ${report.answers} answers`, Number(process.hrtime.bigint() - loaded) / 1e9, 's', MOST_SECONDS),
      figure(`identifiers found of ${search.size}`, report.identifiers, 'identifiers', 0),
    ]
  } finally {
    await server.stop()
  }
}

type Call = (path: string, options?: { method?: string; body?: unknown; session?: string; form?: FormData }) => Promise<Response>

/** Every request comes from an address of its own, so that limits per address don't cut the scan short. */
function createCaller(url: string): Call {
  let calls = 0
  return (path, { method = 'GET', body, session, form } = {}) => {
    calls += 1
    const headers: Record<string, string> = { 'x-forwarded-for': `10.${(calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}` }
    if (session !== undefined) headers.cookie = session
    if (body !== undefined) headers['content-type'] = 'application/json'
    return fetch(`${url}${path}`, { method, headers, body: form ?? (body === undefined ? null : JSON.stringify(body)) })
  }
}

async function signIn(call: Call, login: string): Promise<string> {
  const account = DEMONSTRATION_ACCOUNTS.find((one) => one.login === login)
  const answer = await call('/api/public/sign-in', { method: 'POST', body: { login, password: account?.password } })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (cookie === undefined) throw new Error(`${login} could not sign in`)
  return cookie
}

async function importAndPublish(call: Call, { editor, reviewer }: { editor: string; reviewer: string }, workbook: Buffer, number: number): Promise<void> {
  const today = shanghaiDate(new Date())
  const fields = { divisionCode: '340405', subsidyCode: 'farmland-protection', period: `2026年度第${number}批`, publicityStart: today, publicityEnd: addDays(today, 30), office: '八公山区农业农村水利局', remark: '' }
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(workbook)]), '名单.xlsx')
  const made = await expectGood(call('/api/staff/payment-batches', { method: 'POST', form, session: editor })) as { editions: { divisionCode: string; id: string }[] }
  for (const { divisionCode, id } of made.editions) {
    const address = `/api/staff/editions/${divisionCode}/${id}`
    const draft = await expectGood(call(address, { session: editor })) as { lockVersion: number }
    await expectGood(call(`${address}/events`, { method: 'POST', body: { event: 'submit', lockVersion: draft.lockVersion }, session: editor }))
    await expectGood(call(`${address}/events`, { method: 'POST', body: { event: 'approve', lockVersion: draft.lockVersion + 1 }, session: reviewer }))
  }
}

async function expectGood(answering: Promise<Response>): Promise<unknown> {
  const answer = await answering
  if (!answer.ok) throw new Error(`the leak scan could not load its lists: ${answer.status} ${(await answer.text()).slice(0, 500)}`)
  return answer.json()
}
