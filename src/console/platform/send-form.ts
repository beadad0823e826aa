import type { TransportAnswer, TransportBody, TransportRequest } from '../../client/transport'
import { parseJson } from './parse-json'

/** Sends a form with files and tells how far it is. Text fields go first, so that the server knows them before the file arrives. */
export function sendForm(request: TransportRequest, body: Extract<TransportBody, { kind: 'form' }>): Promise<TransportAnswer> {
  const form = new FormData()
  const fields = Object.entries(body.fields)
  for (const [name, value] of fields) if (typeof value === 'string') form.append(name, value)
  for (const [name, value] of fields) if (typeof value !== 'string') form.append(name, value.content as Blob, value.fileName)
  return new Promise((resolve) => {
    const call = new XMLHttpRequest()
    call.open(request.method, request.path)
    call.timeout = request.timeoutMs
    call.setRequestHeader('accept', 'application/json')
    call.upload.onprogress = (event) => {
      if (event.lengthComputable) body.onProgress?.(event.loaded, event.total)
    }
    call.onload = () => resolve({ kind: 'answer', status: call.status, body: parseJson(call.responseText) })
    call.onerror = () => resolve({ kind: 'offline' })
    call.onabort = () => resolve({ kind: 'offline' })
    call.ontimeout = () => resolve({ kind: 'timeout' })
    call.send(form)
  })
}
