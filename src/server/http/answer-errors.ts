import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { refused, type Refusal } from '../../domain/text/outcome'
import type { ApiServer } from './api-server'
import { errorBody, sendRefusal } from './send-outcome'
import { sentencesFor, type SchemaComplaint } from './validation-sentences'

const refusal = (code: string, message: string): Refusal => refused(code, message).refusal

/** Every error of the API in the one shape, in plain words, with nothing of the request in it. */
export function answerErrors(app: ApiServer): void {
  const patterns: { method: string; pattern: RegExp }[] = []
  app.addHook('onRoute', ({ method, url }) => {
    if (!url.startsWith('/api/')) return
    const pattern = new RegExp(`^${url.split('/').map((step) => (step.startsWith(':') || step === '*' ? '[^/]+' : escape(step))).join('/')}/?$`)
    for (const one of [method].flat()) patterns.push({ method: one, pattern })
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = recogniseError(error)
    if (known !== null) return sendRefusal(reply, known)
    // The message and detail of an unexpected error may quote data; its name, code and frames can't.
    request.log.error({ route: request.routeOptions.url ?? null, error: { name: error.name, code: error.code, frames: framesOf(error) } }, 'unexpected error')
    return sendRefusal(reply, SERVER_FAULT)
  })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (!path.startsWith('/api/') && path !== '/api') return answerMissingPage(request, reply)
    const allowed = [...new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))]
    if (allowed.length === 0) return sendRefusal(reply, NO_SUCH_ADDRESS)
    void reply.header('Allow', allowed.join(', '))
    return sendRefusal(reply, refusal('wrong-method', '这个地址不接受这种请求方式。'))
  })
}

const SERVER_FAULT = refusal('server-fault', '服务器出了点问题，您的内容没有保存。请稍后再试；一直不行请联系管理员。')
const NO_SUCH_ADDRESS = refusal('not-found', '没有这个地址，请检查网址有没有写错。')

/** For requests that can't even be routed (a broken % in the address). */
export function answerFrameworkError(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  sendRefusal(reply, refusal('unreadable-request', '网址里有不认识的字符，请检查后再试。'))
}

/** The bytes sent for a request that isn't HTTP at all. */
export function malformedRequestBytes(): string {
  const body = JSON.stringify(errorBody(refusal('unreadable-request', '请求不完整，请重新发送。')))
  return `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`
}

function recogniseError(error: FastifyError): Refusal | null {
  if (error.validation !== undefined) return refusalForComplaints(error.validation)
  switch (error.statusCode) {
    case 413:
      return refusal('too-large', '内容太大了，请减少一些再试。')
    case 415:
      return refusal('wrong-media-type', '请求的内容类型不对。')
    case 429:
      return refusal('too-many-requests', '操作太频繁了，请过一分钟再试。')
    default:
      return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500 ? refusal('unreadable-request', '请求的内容读不懂，请刷新页面后再试。') : null
  }
}

/** What a schema complains of, as one refusal with a sentence per field. */
export function refusalForComplaints(complaints: readonly SchemaComplaint[]): Refusal {
  const fields = sentencesFor(complaints)
  const [first] = fields
  return refused('unfit-content', fields.length === 1 && first !== undefined ? first.message : `有 ${fields.length} 处需要修改。`, fields).refusal
}

function framesOf(error: Error): string[] {
  return (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).slice(0, 8).map((line) => line.trim())
}

function answerMissingPage(_request: FastifyRequest, reply: FastifyReply): unknown {
  return reply.code(404).type('text/html; charset=utf-8').header('Cache-Control', 'no-cache')
    .send('<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>没有这个页面</title><h1>没有这个页面</h1><p><a href="/">回到首页</a></p></html>')
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
