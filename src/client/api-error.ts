import type { FieldProblem } from '../domain/text/outcome'

/**
 * Why there is no answer to show, with a plain Chinese sentence for the reader.
 * offline: the network did not carry it · timeout: no answer in time · refused: the server says no, and why · server: the server failed.
 */
export interface Problem {
  kind: 'offline' | 'timeout' | 'refused' | 'server'
  /** The server's stable code of a refusal, for programs. */
  code?: string
  /** HTTP status, when there was an answer. */
  status?: number
  message: string
  fields?: FieldProblem[]
}

/** The result of every call: the value, or the problem. Calls never throw. */
export type ApiOutcome<T> = { ok: true; value: T } | { ok: false; problem: Problem }

const OFFLINE: Problem = { kind: 'offline', message: '现在连不上网络。请检查手机信号或无线网络，然后重试。' }
const TIMEOUT: Problem = { kind: 'timeout', message: '网络太慢，等了很久没有收到回应。请稍后重试。' }
const BROKEN = '服务器出了点问题，不是您的操作有误。请过几分钟再试。'

/** The problem of a request that never reached the server, or whose answer never came back. */
export function transportProblem(kind: 'offline' | 'timeout'): Problem {
  return kind === 'offline' ? OFFLINE : TIMEOUT
}

/** Reads the server's refusal out of an answer that is no success. Anything that isn't of the one wire shape counts as a server failure. */
export function parseProblem(status: number, body: unknown): Problem {
  const error = isRecord(body) && isRecord(body.error) ? body.error : null
  const message = error && typeof error.message === 'string' && error.message !== '' ? error.message : null
  if (status >= 500 || status < 400 || error === null || message === null) {
    return { kind: 'server', status, message: message ?? BROKEN }
  }
  const fields = parseFields(error.fields)
  return {
    kind: 'refused',
    status,
    message,
    ...(typeof error.code === 'string' ? { code: error.code } : {}),
    ...(fields.length > 0 ? { fields } : {}),
  }
}

function parseFields(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) => {
    if (!isRecord(item) || typeof item.message !== 'string') return []
    return [typeof item.field === 'string' ? { field: item.field, message: item.message } : { message: item.message }]
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
