import type { HostRequest, HostResponse } from './in-browser/program'

export interface CarriedRequest {
  method: string
  /** Path and query. */
  url: string
  body: string | null
  /** 0 when no answer came, or none has come yet. */
  status: number
  bytes: number
}

/** Makes the mini-program's requests over real HTTP from the test process: a phone knows no CORS, and the network can be cut here. */
export function createRequestCarrier(apiBase: string, startsOffline: boolean) {
  let offline = startsOffline
  const requests: CarriedRequest[] = []
  const underWay = new Set<Promise<HostResponse>>()
  const answer = async (request: HostRequest): Promise<HostResponse> => {
    const asked = new URL(request.url)
    const target = new URL(asked.pathname + asked.search, apiBase)
    const record: CarriedRequest = { method: request.method, url: asked.pathname + asked.search, body: request.body, status: 0, bytes: 0 }
    requests.push(record)
    if (offline) return { ok: false, errMsg: 'request:fail errcode:-109 cronet_error_code:-109 error_msg:net::ERR_INTERNET_DISCONNECTED' }
    try {
      const response = await fetch(target, { method: request.method, headers: request.header, body: request.body, signal: AbortSignal.timeout(request.timeout) })
      const content = Buffer.from(await response.arrayBuffer())
      record.status = response.status
      record.bytes = content.byteLength
      return { ok: true, statusCode: response.status, header: Object.fromEntries(response.headers), text: content.toString(request.binary ? 'base64' : 'utf8') }
    } catch (error) {
      return { ok: false, errMsg: error instanceof Error && error.name === 'TimeoutError' ? 'request:fail timeout' : 'request:fail net::ERR_CONNECTION_REFUSED' }
    }
  }
  const carry = (request: HostRequest): Promise<HostResponse> => {
    const work = answer(request)
    underWay.add(work)
    return work.finally(() => underWay.delete(work))
  }
  /** Resolves when no request is under way. */
  const settle = async () => {
    while (underWay.size > 0) await Promise.all(underWay)
  }
  return { carry, settle, requests, setOffline: (value: boolean) => { offline = value }, isOffline: () => offline }
}
