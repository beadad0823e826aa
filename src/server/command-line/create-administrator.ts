import { parseArgs } from 'node:util'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { systemClock } from '../clock'
import { setUpStaff } from '../commands/set-up-staff'
import { claimInstallation } from '../database/claim-installation'
import { openInstallation } from '../database/open-installation'
import { seedDivisions } from '../database/seed-divisions'
import { readProcessSettings, type Settings } from '../settings'
import type { Database } from '../store/database-schema'
import { formatRefusal } from '../format-refusal'

const USAGE = '用法：npm run create-administrator -- --login 登录名 --name 姓名 [--division 区划代码]'

interface Wanted {
  login: string
  name: string
  divisionCode: string | null
}

const outcome = await createAdministrator()
if (outcome.ok) console.log(outcome.value)
else console.error(formatRefusal(outcome.refusal))
process.exitCode = outcome.ok ? 0 : 1

/** Opens the account of an administrator and returns what to tell the person at the terminal, the one-time password included. */
async function createAdministrator(): Promise<Outcome<string>> {
  const wanted = readArguments(process.argv.slice(2))
  if (!wanted.ok) return wanted
  const settings = readProcessSettings()
  if (!settings.ok) return settings
  if (settings.value.demonstration) {
    return refused('demonstration', '演示模式自带管理员账号。要为正式工作建立管理员，请设置 DEMONSTRATION=no（用自带数据库）或 DATABASE_URL，再执行一次。')
  }
  const installation = await openInstallation({ settings: settings.value, clock: systemClock, besideServer: true, report: (sentence) => console.log(sentence) })
  if (!installation.ok) return installation
  try {
    return await openAccount(installation.value.db, settings.value, wanted.value)
  } finally {
    await installation.value.close()
  }
}

async function openAccount(db: Database, settings: Settings, wanted: Wanted): Promise<Outcome<string>> {
  const claimed = await claimInstallation(db, false, systemClock.now())
  if (!claimed.ok) return claimed
  const seeded = await seedDivisions(db, settings.divisionsFile)
  if (!seeded.ok) return seeded
  const division = await chooseDivision(db, wanted.divisionCode)
  if (!division.ok) return division
  const { login, name } = wanted
  const created = await setUpStaff({ db, clock: systemClock }, { login, name, role: 'administrator', divisionCode: division.value.code, password: null })
  if (!created.ok) return created
  return accepted(
    `已建立${division.value.name}的管理员账号。\n  登录名：${created.value.staff.login}\n  一次性密码：${created.value.oneTimePassword}\n` +
      '密码只显示这一次；第一次登录后必须改成自己的密码。',
  )
}

/** The division named, or the district when there is only one. */
async function chooseDivision(db: Database, code: string | null): Promise<Outcome<{ code: string; name: string }>> {
  const query = db.selectFrom('divisions').select(['code', 'name']).orderBy('code')
  const found = await (code === null ? query.where('level', '=', 'district') : query.where('code', '=', code)).execute()
  const [only] = found
  if (only !== undefined && found.length === 1) return accepted(only)
  if (code !== null) return refused('unknown-division', `区划名单里没有代码 ${code}，请检查 --division。`)
  return refused('which-division', `区划名单里有 ${found.length} 个县区，请用 --division 写明是哪一个。\n${USAGE}`)
}

function readArguments(words: string[]): Outcome<Wanted> {
  const options = { login: { type: 'string' }, name: { type: 'string' }, division: { type: 'string' } } as const
  try {
    const { login, name, division } = parseArgs({ args: words, options, strict: true }).values
    if (login && name) return accepted({ login, name, divisionCode: division ?? null })
  } catch {
    return refused('usage', `有看不懂的参数。\n${USAGE}`)
  }
  return refused('usage', `请写明登录名和姓名。\n${USAGE}`)
}
