import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { accepted, type Outcome } from '../../domain/text/outcome'
import { refuseConnection, refuseServer } from './connection-refusals'

const INT8 = 20
const DATE = 1082

/** Whole numbers arrive as numbers, calendar days as the text 2026-05-01; everything else as pg reads it. */
function parserFor(oid: number, format?: 'text' | 'binary'): unknown {
  if (format !== 'binary' && oid === INT8) return parseWholeNumber
  if (format !== 'binary' && oid === DATE) return (text: string) => text
  return pg.types.getTypeParser(oid, format as 'text')
}

function parseWholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a whole number from the database is larger than JavaScript can hold')
  return value
}

const NAMED = /^\/\* named: ([a-z-]+) \*\//

/**
 * A statement that begins with a remark like `named: rows-of-a-list` is prepared once for each connection under that name, so that the database
 * needn't read and plan it again for every request. For the few statements that every visitor causes.
 */
class NamingClient extends pg.Client {
  override query(text: unknown, ...rest: unknown[]): never {
    const name = typeof text === 'string' ? NAMED.exec(text)?.[1] : undefined
    const ask = super.query.bind(this) as unknown as (...args: unknown[]) => never
    return name === undefined ? ask(text, ...rest) : ask({ name, text, values: rest[0] }, ...rest.slice(1))
  }
}

export interface OpenOptions {
  /** Most connections held at once. */
  connections?: number
  /** How long to wait for the server to answer, milliseconds. */
  answerWithin?: number
}

/** A pool of connections behind Kysely. Connects on first use; `openDatabase` also checks what it is connected to. */
export function connect<Schema>(url: string, options: OpenOptions = {}): Kysely<Schema> {
  const pool = new pg.Pool({
    Client: NamingClient,
    connectionString: url,
    max: options.connections ?? 16,
    connectionTimeoutMillis: options.answerWithin ?? 8_000,
    application_name: 'mingbai-cunwu',
    types: { getTypeParser: parserFor as typeof pg.types.getTypeParser },
  })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // The same for one that breaks between two statements of a transaction: the next statement fails, and its caller answers for it.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

/** Opens the database behind `url`, or says in one sentence why it cannot be used. The sentence never contains the password. */
export async function openDatabase<Schema>(url: string, options: OpenOptions = {}): Promise<Outcome<Kysely<Schema>>> {
  const db = connectOrNull<Schema>(url, options)
  if (db === null) return refuseConnection(url, new Error('unreadable address'))
  try {
    const { rows } = await sql<{ version: string; encoding: string }>`
      SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding`.execute(db)
    const refusal = refuseServer(Number(rows[0]?.version), rows[0]?.encoding ?? '')
    if (refusal === null) return accepted(db)
    await db.destroy()
    return refusal
  } catch (error) {
    await db.destroy()
    return refuseConnection(url, error)
  }
}

function connectOrNull<Schema>(url: string, options: OpenOptions): Kysely<Schema> | null {
  try {
    return connect<Schema>(url, options)
  } catch {
    return null
  }
}
