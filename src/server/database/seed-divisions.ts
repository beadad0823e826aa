import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import type { Database } from '../store/database-schema'
import { inTransaction } from './in-transaction'
import { parseDivisions } from './parse-divisions'
import { projectRoot } from '../project-root'

/** 八公山区 by the statistics bureau's list of 2023-06-30. */
const OWN_LIST = 'src/server/database/divisions-340405.csv'

/**
 * Brings the divisions on file up to date with the list in `file`, or with the one that comes with the program. Doing it at every start is harmless: contacts entered since stay,
 * and divisions that the list no longer names are kept, because entries may belong to them.
 */
export async function seedDivisions(db: Database, givenFile: string | null): Promise<Outcome<number>> {
  const file = givenFile ?? path.join(projectRoot(), OWN_LIST)
  const text = readOrNull(file)
  if (text === null) return refused('divisions-file', `读不到区划名单 ${file}，请检查 DIVISIONS_CSV 里的路径和文件权限。`)
  const records = parseDivisions(text)
  if (!records.ok) return records
  await inTransaction(db, async (transaction) => {
    await transaction
      .insertInto('divisions')
      .values(records.value)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          short_name: eb.ref('excluded.short_name'),
          parent_code: eb.ref('excluded.parent_code'),
          level: eb.ref('excluded.level'),
          pinyin: eb.ref('excluded.pinyin'),
          initials: eb.ref('excluded.initials'),
        })).where(sql<boolean>`(divisions.name, divisions.parent_code, divisions.pinyin, divisions.initials)
          IS DISTINCT FROM (excluded.name, excluded.parent_code, excluded.pinyin, excluded.initials)`),
      )
      .execute()
  })
  return accepted(records.value.length)
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
