import type { Options } from './wx-call'
import { calls } from './wx-call'

let nextId = 1

function withQuery(url: string, data: unknown): string {
  if (typeof data !== 'object' || data === null) return url
  const query = Object.entries(data).filter(([, value]) => value !== undefined).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('&')
  return query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url
}

function parseAnswer(text: string, dataType: unknown): unknown {
  if (dataType !== undefined && dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** wx.request: succeeds on every HTTP status, fails on network trouble and time-outs only. The request itself is made by the test process, over real HTTP. */
export function request(options: Options): { abort(): void; onHeadersReceived(): void; offHeadersReceived(): void; onChunkReceived(): void; offChunkReceived(): void } {
  const method = String(options.method ?? 'GET').toUpperCase()
  const header = Object.fromEntries(Object.entries((options.header ?? {}) as Record<string, unknown>).map(([name, value]) => [name.toLowerCase(), String(value)]))
  const reads = method === 'GET' || method === 'HEAD'
  const hasBody = !reads && options.data !== undefined
  if (hasBody) header['content-type'] ??= 'application/json'
  let aborted = false
  const finish = (fields: { ok: boolean } & Record<string, unknown>) => {
    const { ok, ...result } = fields
    if (ok) options.success?.(result)
    else options.fail?.(result as { errMsg: string })
    options.complete?.(result)
  }
  calls.push({ name: 'request', detail: { url: options.url, method } })
  void hostRequest({
    id: nextId++,
    url: reads ? withQuery(String(options.url), options.data) : String(options.url),
    method,
    header,
    body: hasBody ? (typeof options.data === 'string' ? options.data : JSON.stringify(options.data)) : null,
    timeout: Number(options.timeout ?? 60_000),
    binary: options.responseType === 'arraybuffer',
  }).then(answer => {
    if (aborted) return
    if (!answer.ok) finish({ ok: false, errMsg: answer.errMsg })
    else finish({ ok: true, errMsg: 'request:ok', statusCode: answer.statusCode, header: answer.header, cookies: [], data: parseAnswer(answer.text, options.dataType) })
  })
  const nothing = () => undefined
  return {
    abort() {
      if (aborted) return
      aborted = true
      setTimeout(() => finish({ ok: false, errMsg: 'request:fail abort' }))
    },
    onHeadersReceived: nothing,
    offHeadersReceived: nothing,
    onChunkReceived: nothing,
    offChunkReceived: nothing,
  }
}
