import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { MyRecord, RecordSession } from '../../src/domain/api/my-record-contract'
import { cardCodeFrom } from '../../src/domain/my-money/card-code'
import { projectRoot } from '../support/project-root'
import { importList, MIAOSHAN, publish, testMatchingKey, type EditionAnswer, type TestApi } from './test-api'

/** Two people of one name in one group, told apart by household number; made-up document numbers with right check characters come from the caller. */
export function buildFarmlandCsv(rows: readonly string[]): string {
  return ['户主姓名,村民组,户号,身份证号,一卡通账号,发放日期,补贴面积(亩),补贴标准(元/亩),补贴金额(元)', ...rows].join('\n')
}

/** Imports and publishes a list; the clock stays. */
export async function publishList(api: TestApi, editor: string, reviewer: string, csv: string, fields: Record<string, string> = {}): Promise<EditionAnswer> {
  return publish(api, editor, reviewer, await importList(api, editor, csv, fields))
}

let cards = 0

/** Gives a card to the one person of this name (and household number) in a village, as issuing would, and returns its code. */
export async function giveCard(api: TestApi, name: string, householdNo?: string, divisionCode = MIAOSHAN): Promise<string> {
  const { db } = api.database
  let query = db.selectFrom('recipients').select('id').where('division_code', '=', divisionCode).where('name', '=', name)
  if (householdNo !== undefined) query = query.where('household_no', '=', householdNo)
  const [person, ...others] = await query.execute()
  if (person === undefined || others.length > 0) throw new Error(`${others.length} others are called like that`)
  const staff = await db.selectFrom('staff').select('id').limit(1).executeTakeFirstOrThrow()
  cards += 1
  const code = cardCodeFrom([7, 11, 3, 29, 17, cards >> 5, cards])
  await db.insertInto('household_cards').values({
    division_code: divisionCode, recipient_id: person.id, code_digest: testMatchingKey.digest('card', divisionCode, code), issued_by: staff.id, issued_at: api.clock.now(),
  }).execute()
  return code
}

/** Opens a record and returns its token. */
export async function openRecord(api: TestApi, name: string, code: string, divisionCode = MIAOSHAN): Promise<string> {
  const answer = await api.send('POST', `/api/public/villages/${divisionCode}/my-record/sessions`, { name, code })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json<RecordSession>().token
}

/** A request with the token of a record. */
export function withToken(api: TestApi, token: string) {
  const headers = { authorization: `Bearer ${token}` }
  return {
    get: (url: string) => api.request({ method: 'GET', url, headers }),
    send: (method: 'POST' | 'DELETE', url: string, body?: object) => api.request({ method, url, headers, ...(body === undefined ? {} : { payload: body }) }),
    record: async () => (await api.request({ method: 'GET', url: '/api/public/my-record', headers })).json<MyRecord>(),
  }
}

/** What is printed on a sheet of cards. */
export function readCardSheet(pdfBase64: string): { pages: number; text: string; codes: string[] } {
  const printed = execFileSync(process.execPath, [path.join(projectRoot, 'tests/support/pdf-text.mjs')], { input: pdfBase64, encoding: 'utf8' })
  const { pages, text } = JSON.parse(printed) as { pages: number; text: string }
  return { pages, text, codes: [...text.matchAll(/[0-9A-Z]{4}-[0-9A-Z]{4}/g)].map(([code]) => code) }
}
