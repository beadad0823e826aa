import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { databaseErrorCode } from '../database/in-transaction'
import type { Settings } from '../settings'
import type { Database } from '../store/database-schema'
import { createMatchingKey, SHORTEST_KEY, type MatchingKey } from './matching-key'

const FILE = 'matching-key'

/**
 * The key of the settings, or that of the file in the data folder, which is made at the first start of a server that has its own database.
 * Refusals: matching-key (none for somebody else's database in real work, or a file that holds none), data-folder.
 */
export function loadMatchingKey(settings: Pick<Settings, 'matchingKey' | 'dataDir' | 'databaseUrl' | 'demonstration'>): Outcome<MatchingKey> {
  if (settings.matchingKey !== null) return accepted(createMatchingKey(Buffer.from(settings.matchingKey, 'base64')))
  const file = path.join(settings.dataDir, FILE)
  try {
    return parseFile(readFileSync(file, 'utf8'), file)
  } catch (error) {
    if (databaseErrorCode(error) !== 'ENOENT') return unreadable(file, error)
  }
  if (settings.databaseUrl !== null && !settings.demonstration) {
    return refused('matching-key', `还没有配对密钥，服务没有启动。请用 openssl rand -base64 32 生成一个，设为环境变量 MATCHING_KEY，并另存一份：丢了它，已经发出的明白卡全部作废。`)
  }
  try {
    mkdirSync(settings.dataDir, { recursive: true, mode: 0o755 })
    // wx: of two servers that start at once, the second reads what the first has written.
    writeFileSync(file, `${randomBytes(SHORTEST_KEY).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (databaseErrorCode(error) !== 'EEXIST') return unreadable(file, error)
  }
  return parseFile(readFileSync(file, 'utf8'), file)
}

function parseFile(text: string, file: string): Outcome<MatchingKey> {
  const bytes = Buffer.from(text.trim(), 'base64')
  if (bytes.length >= SHORTEST_KEY) return accepted(createMatchingKey(bytes))
  return refused('matching-key', `${file} 里不是完整的配对密钥，服务没有启动。请从备份恢复这个文件；新建一个会让已经发出的明白卡全部作废。`)
}

function unreadable(file: string, error: unknown): Outcome<MatchingKey> {
  return refused('matching-key', `配对密钥文件 ${file} 读不了或写不进去（${databaseErrorCode(error)}），请检查权限。`)
}

/** Remembers which key the database was filled with, and refuses any other: with it no card and no account digit would be recognised. Refusal: matching-key. */
export async function claimMatchingKey(db: Database, key: MatchingKey): Promise<Outcome<null>> {
  const digest = key.digest('check')
  await db.updateTable('installation').set({ matching_key_digest: digest }).where('id', '=', 1).where('matching_key_digest', 'is', null).execute()
  const row = await db.selectFrom('installation').select('matching_key_digest').where('id', '=', 1).executeTakeFirst()
  if (row === undefined || row.matching_key_digest === digest) return accepted(null)
  return refused('matching-key', '配对密钥（MATCHING_KEY 或数据文件夹里的 matching-key）和这个数据库以前用的不是同一个，服务没有启动。请换回原来的密钥，否则已经发出的明白卡都打不开。')
}
