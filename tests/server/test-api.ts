import path from 'node:path'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { StaffRole } from '../../src/domain/staff/permissions'
import { buildApp } from '../../src/server/app'
import { createAttachmentInspector } from '../../src/server/attachments/attachment-inspector'
import { createCardPrinter } from '../../src/server/cards/card-printer'
import { setUpStaff } from '../../src/server/commands/set-up-staff'
import { SESSION_COOKIE } from '../../src/server/http/staff-session'
import { seedDivisions } from '../../src/server/database/seed-divisions'
import { createMatchingKey } from '../../src/server/matching-key/matching-key'
import type { WechatLogin } from '../../src/server/wechat/wechat-login'
import { createWorkbookReader } from '../../src/server/workbooks/workbook-reader'
import { projectRoot } from '../support/project-root'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

export const MIAOSHAN = '340405100210'
export const QIANHUAI = '340405100202'
export const SHANWANG = '340405121206'
export const BAGONGSHAN_TOWN = '340405100'
export const SHANWANG_TOWN = '340405121'
export const DISTRICT = '340405'
export const PASSWORD = 'Kaihua-2026'

/** A clock that tests set; it doesn't move by itself. */
export interface SetClock {
  now(): Date
  set(instant: string): void
}

export interface TestApi {
  database: TestDatabase
  clock: SetClock
  app: Awaited<ReturnType<typeof buildApp>>
  /** Lines of the log so far. */
  log: string[]
  /** Bodies and headers of every answer so far. */
  answers: string[]
  request(options: InjectOptions): Promise<LightMyRequestResponse>
  get(url: string, session?: string): Promise<LightMyRequestResponse>
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body: unknown, session?: string): Promise<LightMyRequestResponse>
  upload(url: string, file: UploadedFile, fields: Record<string, string>, session: string): Promise<LightMyRequestResponse>
  /** Opens an account and signs in; returns the cookie. */
  signInAs(login: string, role: StaffRole, divisionCode: string): Promise<string>
  close(): Promise<void>
}

export interface UploadedFile {
  name: string
  content: Buffer | string
  field?: string
}

export const builtWorker = (name: string): string => path.join(projectRoot, 'dist/server', name)
export const testWorkbookReader = createWorkbookReader({ workerFile: builtWorker('workbook-worker.mjs') })
export const testMatchingKey = createMatchingKey(Buffer.alloc(32, 7))
export const testCardPrinter = createCardPrinter({ workerFile: builtWorker('card-sheet-worker.mjs') })
export const testMoneyParts = { matchingKey: testMatchingKey, cardPrinter: testCardPrinter, wechat: null }
export const testAttachmentInspector = createAttachmentInspector({ workerFile: builtWorker('attachment-text-worker.mjs') })

/** The whole server on a database of its own, at half past nine on a Thursday morning in Shanghai. */
export async function buildTestApi(parts: { wechat?: WechatLogin } = {}): Promise<TestApi> {
  const database = await createTestDatabase()
  let instant = new Date('2026-03-05T01:30:00Z')
  const clock = { now: () => instant, set: (text: string) => void (instant = new Date(text)) }
  const seeded = await seedDivisions(database.db, null)
  if (!seeded.ok) throw new Error(seeded.refusal.message)
  const log: string[] = []
  const answers: string[] = []
  const app = await buildApp({
    settings: { demonstration: false, publicUrl: null, trustedProxy: null }, clock, db: database.db, workbookReader: testWorkbookReader,
    attachmentInspector: testAttachmentInspector, ...testMoneyParts, ...parts, staticFolders: { h5: null, console: null }, log: { write: (line) => void log.push(line) },
  })
  // Every request comes from an address of its own, so that limits per address don't meet tests that aren't about them.
  let address = 0
  const request = async (options: InjectOptions): Promise<LightMyRequestResponse> => {
    address += 1
    const answer = await app.inject({ remoteAddress: `10.0.${Math.floor(address / 250)}.${(address % 250) + 1}`, ...options })
    answers.push(`${answer.statusCode} ${JSON.stringify(answer.headers)}\n${answer.body}`)
    return answer
  }
  const cookies = (session: string | undefined) => (session === undefined ? {} : { cookies: { [SESSION_COOKIE]: session } })
  return {
    database, clock, app, log, answers, request,
    get: (url, session) => request({ method: 'GET', url, ...cookies(session) }),
    send: (method, url, body, session) => request({ method, url, ...(body === undefined ? {} : { payload: body as object }), ...cookies(session) }),
    upload: (url, file, fields, session) => request({ method: 'POST', url, ...buildMultipart(file, fields), ...cookies(session) }),
    signInAs: async (login, role, divisionCode) => {
      const opened = await setUpStaff({ db: database.db, clock }, { login, name: `${login}的人`, role, divisionCode, password: PASSWORD })
      if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
      return sessionIn(await request({ method: 'POST', url: '/api/public/sign-in', payload: { login, password: PASSWORD } }))
    },
    close: async () => {
      await app.close()
      await database.drop()
    },
  }
}

/** The session in the cookie of a sign-in. */
export function sessionIn(answer: LightMyRequestResponse): string {
  const cookie = answer.cookies.find(({ name }) => name === SESSION_COOKIE)
  if (cookie === undefined) throw new Error(`not signed in: ${answer.body}`)
  return cookie.value
}

/** The code and sentence of a refusal. */
export function errorIn(answer: LightMyRequestResponse): { status: number; code: string; message: string; fields?: { field?: string; message: string }[] } {
  return { status: answer.statusCode, ...answer.json<{ error: { code: string; message: string } }>().error }
}

export function buildMultipart(file: UploadedFile, fields: Record<string, string>): { payload: Buffer; headers: Record<string, string> } {
  const boundary = '----test7d91c2'
  const texts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${file.field ?? 'file'}"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(texts.join('') + head), Buffer.from(file.content), Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}

/** What a clerk types into a complete notice. */
export function buildWritten(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: '关于疏通北塘排水沟的公告', office: '妙山村民委员会', topic: 'projects', subsidyCode: '',
    body: [{ type: 'paragraph', runs: [{ text: '三月十日起疏通北塘排水沟,工期五天,请沿线农户移开沟边堆放的柴草。' }] }], ...change,
  }
}

export interface EditionAnswer {
  divisionCode: string
  id: string
  lockVersion: number
  state: string
  events: string[]
  problems: { field?: string; message: string }[]
}

/** A notice created and filled in through the API, still a draft. */
export async function writeNotice(api: TestApi, session: string, divisionCode = MIAOSHAN, change: Record<string, unknown> = {}): Promise<EditionAnswer> {
  const created = (await api.send('POST', '/api/staff/editions', { kind: 'notice', divisionCode }, session)).json<EditionAnswer>()
  const saved = await api.send('PUT', `/api/staff/editions/${divisionCode}/${created.id}`, { lockVersion: created.lockVersion, written: buildWritten(change) }, session)
  if (saved.statusCode !== 200) throw new Error(saved.body)
  return saved.json<EditionAnswer>()
}

export async function causeEvent(api: TestApi, session: string, edition: EditionAnswer, event: string, reason?: string): Promise<LightMyRequestResponse> {
  return api.send('POST', `/api/staff/editions/${edition.divisionCode}/${edition.id}/events`, { event, lockVersion: edition.lockVersion, ...(reason === undefined ? {} : { reason }) }, session)
}

/** Submits as one person and approves as another. */
export async function publish(api: TestApi, editor: string, reviewer: string, edition: EditionAnswer): Promise<EditionAnswer> {
  const submitted = await causeEvent(api, editor, edition, 'submit')
  if (submitted.statusCode !== 200) throw new Error(submitted.body)
  const approved = await causeEvent(api, reviewer, submitted.json<EditionAnswer>(), 'approve')
  if (approved.statusCode !== 200) throw new Error(approved.body)
  return approved.json<EditionAnswer>()
}

/** A CSV of a village's farmland list: three households. */
export const FARMLAND_CSV = ['户主姓名,村民组,户号,补贴面积(亩),补贴标准(元/亩),补贴金额(元)', '王小满,东组,001,3.5,76.03,266.11', '李谷雨,东组,002,2,76.03,152.06', '王立夏,西组,003,10,76.03,760.3'].join('\n')

export const BATCH_FIELDS = {
  divisionCode: MIAOSHAN, subsidyCode: 'farmland-protection', period: '2026年度', publicityStart: '2026-03-05', publicityEnd: '2026-03-14', office: '八公山镇人民政府', remark: '',
}

/** Imports a list and returns its draft. */
export async function importList(api: TestApi, session: string, csv = FARMLAND_CSV, fields: Record<string, string> = {}): Promise<EditionAnswer> {
  const answer = await api.upload('/api/staff/payment-batches', { name: '名单.csv', content: csv }, { ...BATCH_FIELDS, ...fields }, session)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  const [created] = answer.json<{ editions: { divisionCode: string; id: string }[] }>().editions
  if (created === undefined) throw new Error('no list was made')
  return (await api.get(`/api/staff/editions/${created.divisionCode}/${created.id}`, session)).json<EditionAnswer>()
}
