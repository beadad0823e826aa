import type { Transport, TransportAnswer, TransportRequest } from '../../client/transport'
import { parseJson } from './parse-json'
import { sendForm } from './send-form'

async function sendJson(request: TransportRequest): Promise<TransportAnswer> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), request.timeoutMs)
  try {
    const answer = await fetch(request.path, {
      method: request.method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: controller.signal,
      ...(request.body.kind === 'json'
        ? { headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(request.body.value) }
        : { headers: { accept: 'application/json' } }),
    })
    const text = await answer.text()
    return { kind: 'answer', status: answer.status, body: parseJson(text) }
  } catch {
    return { kind: controller.signal.aborted ? 'timeout' : 'offline' }
  } finally {
    clearTimeout(timer)
  }
}

/** The console's way to the server: fetch for JSON, XMLHttpRequest for files because only it tells how much has been sent. */
export const fetchTransport: Transport = {
  send: (request) => (request.body.kind === 'form' ? sendForm(request, request.body) : sendJson(request)),
}
