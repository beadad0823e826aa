import { existsSync } from 'node:fs'
import path from 'node:path'
import { DEMONSTRATION_ACCOUNTS } from '../domain/staff/demonstration-accounts'
import { STAFF_ROLE_NAMES } from '../domain/staff/permissions'
import { accepted, refused, type Outcome } from '../domain/text/outcome'
import { buildApp } from './app'
import { createAttachmentInspector } from './attachments/attachment-inspector'
import { createCardPrinter } from './cards/card-printer'
import { systemClock } from './clock'
import { claimInstallation } from './database/claim-installation'
import { inTransaction } from './database/in-transaction'
import { openInstallation, type Installation } from './database/open-installation'
import { seedDivisions } from './database/seed-divisions'
import { loadDemonstration, type DemonstrationParts } from './demonstration/load-demonstration'
import { formatRefusal } from './format-refusal'
import { keepRunningJobs } from './jobs/keep-running-jobs'
import { createWechatLogin } from './wechat/wechat-login'
import { claimMatchingKey, loadMatchingKey } from './matching-key/load-matching-key'
import { closeDoor, listenOrRefuse, refuseTakenPort } from './listen'
import { projectRoot } from './project-root'
import { readProcessSettings, type Settings } from './settings'
import { stopOnSignals } from './stop-on-signals'
import { createWorkbookReader } from './workbooks/workbook-reader'

const say = (sentence: string) => console.log(sentence)
/** At a terminal a person reads the sentences; one line of JSON per request would bury them, so only warnings and errors appear there. */
const onlyTrouble = {
  write(line: string) {
    if (/"level":[4-6]0/.test(line)) process.stderr.write(line)
  },
}
/** Everything that was opened, in order; closed in the opposite order. */
const opened: (() => Promise<unknown>)[] = []

let starting: Promise<Outcome<null>> | null = null

const signals = stopOnSignals(async () => {
  say('正在停止……')
  await closeAll()
  // A start that was under way fails or gives up now that its database has gone; what it opened meanwhile is closed too.
  await starting?.catch(() => undefined)
  await closeAll()
  say('已停止。')
})

starting = start()
starting.then(
  async (outcome) => {
    if (outcome.ok || signals.stopping()) return
    console.error(formatRefusal(outcome.refusal))
    await closeAll()
    process.exit(1)
  },
  async (error: unknown) => {
    if (signals.stopping()) return
    console.error('启动没有成功：程序出了错。请把下面的内容交给维护人员。')
    console.error(error)
    await closeAll()
    process.exit(1)
  },
)

async function start(): Promise<Outcome<null>> {
  const read = readProcessSettings()
  if (!read.ok) return read
  const settings = read.value
  // Asked before anything is built up, so that a person need not wait for this answer.
  const free = await refuseTakenPort(settings)
  if (!free.ok) return free
  const opening = await openInstallation({ settings, clock: systemClock, report: say })
  if (!opening.ok) return opening
  const installation = opening.value
  opened.push(installation.close)
  if (signals.stopping()) return refused('stopping', '启动被中断。')
  const key = loadMatchingKey(settings)
  if (!key.ok) return key
  const matchingKey = key.value
  const workbookReader = createWorkbookReader({ workerFile: builtFile('workbook-worker.mjs') })
  const attachmentInspector = createAttachmentInspector({ workerFile: builtFile('attachment-text-worker.mjs') })
  const prepared = await prepare(installation, settings, { workbookReader, attachmentInspector, matchingKey })
  if (!prepared.ok) return prepared
  const app = await buildApp({
    settings,
    clock: systemClock,
    db: installation.db,
    workbookReader,
    attachmentInspector,
    matchingKey,
    cardPrinter: createCardPrinter({ workerFile: builtFile('card-sheet-worker.mjs') }),
    wechat: settings.wechat === null ? null : createWechatLogin(settings.wechat),
    staticFolders: { h5: builtFolder('h5'), console: builtFolder('console') },
    log: process.stdout.isTTY ? onlyTrouble : process.stdout,
  })
  opened.push(() => closeDoor(app))
  opened.push(keepRunningJobs({ db: installation.db, clock: systemClock, reportFailure: (kind, code) => app.log.error({ job: kind, code }, 'a job failed and is put off') }))
  const listening = await listenOrRefuse(app, settings)
  if (!listening.ok) return listening
  void installation.ended.then(() => signals.stopping() || endWithoutDatabase())
  announce(settings)
  return accepted(null)
}

function builtFile(name: string): string {
  return path.join(projectRoot(), 'dist/server', name)
}

/** Null for pages that were not built: the API works without them. */
function builtFolder(name: string): string | null {
  const folder = path.join(projectRoot(), 'dist', name)
  return existsSync(folder) ? folder : null
}

async function prepare({ db }: Installation, settings: Settings, parts: Pick<DemonstrationParts, 'workbookReader' | 'attachmentInspector' | 'matchingKey'>): Promise<Outcome<null>> {
  const claimed = await claimInstallation(db, settings.demonstration, systemClock.now())
  if (!claimed.ok) return claimed
  const sameKey = await claimMatchingKey(db, parts.matchingKey)
  if (!sameKey.ok) return sameKey
  const seeded = await seedDivisions(db, settings.divisionsFile)
  if (!seeded.ok) return seeded
  if (!settings.demonstration) return hasAdministrator(db)
  if (claimed.value.demonstrationComplete) return accepted(null)
  say('第一次启动：正在写入演示数据，大约需要十秒……')
  await inTransaction(db, async (transaction) => {
    // One transaction for all of it: a load that is interrupted leaves nothing, and the next start begins again.
    const row = await transaction.selectFrom('installation').select('demonstration_complete').where('id', '=', 1).forUpdate().executeTakeFirstOrThrow()
    if (row.demonstration_complete) return
    await loadDemonstration({ db: transaction, clock: systemClock, ...parts })
    await transaction.updateTable('installation').set({ demonstration_complete: true }).where('id', '=', 1).execute()
  })
  return accepted(null)
}

async function hasAdministrator(db: Installation['db']): Promise<Outcome<null>> {
  const found = await db.selectFrom('staff').select('id').where('role', '=', 'administrator').where('active', '=', true).limit(1).executeTakeFirst()
  if (found !== undefined) return accepted(null)
  return refused(
    'no-administrator',
    '还没有管理员，服务没有启动。请先执行（环境变量与启动时相同）：npm run create-administrator -- --login 登录名 --name 姓名',
  )
}

function announce(settings: Settings): void {
  const address = settings.publicUrl ?? `http://${visibleHost(settings.host)}:${settings.port}`
  say(['', '明白村务已启动（按 Ctrl-C 停止）', `  村民网页版  ${address}/`, `  工作台      ${address}/console/`, `  接口说明    ${address}/api/docs`,
    `  小程序      ${path.join(projectRoot(), 'dist/weapp')}（用微信开发者工具打开项目文件夹）`].join('\n'))
  if (!settings.demonstration) return
  say(['', '演示模式：里面的公示、名单和人都是编出来的。可以用下面的账号登录工作台：',
    ...DEMONSTRATION_ACCOUNTS.map((account) => `  ${account.login}  密码 ${account.password}  ${account.divisionName}${STAFF_ROLE_NAMES[account.role]} ${account.name}`)].join('\n'))
}

/** 0.0.0.0 and :: mean every address of this machine; a browser needs one of them. */
function visibleHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function endWithoutDatabase(): void {
  console.error('自带的数据库意外停止，服务也随之停止。请重新启动；若再次出现，请看数据文件夹里的 postgres.log。')
  void closeAll().finally(() => process.exit(1))
}

async function closeAll(): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop()) await close()
}
