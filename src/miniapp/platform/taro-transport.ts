import Taro from '@tarojs/taro'
import type { Transport, TransportAnswer } from '../../client/transport'

/** Sends through Taro.request, which resolves on any status and rejects when there was no answer at all. The villager's side sends no forms. */
export function createTaroTransport(apiBase: string): Transport {
  return {
    async send(request) {
      try {
        const response = await Taro.request({
          url: apiBase + request.path,
          method: request.method as 'GET' | 'POST' | 'PUT' | 'DELETE',
          header: {
            accept: 'application/json',
            ...(request.body.kind === 'json' ? { 'content-type': 'application/json' } : {}),
            ...(request.token === undefined ? {} : { authorization: `Bearer ${request.token}` }),
          },
          ...(request.body.kind === 'json' ? { data: JSON.stringify(request.body.value) } : {}),
          // Read as text: a hotel's log-in page is no JSON, and must not look like a broken network.
          dataType: 'text',
          responseType: 'text',
          timeout: request.timeoutMs,
        })
        return { kind: 'answer', status: response.statusCode, body: parseJson(response.data) }
      } catch (error) {
        return describeFailure(error)
      }
    },
  }
}

function parseJson(data: unknown): unknown {
  if (typeof data !== 'string') return data
  try {
    return JSON.parse(data) as unknown
  } catch {
    return undefined
  }
}

/** WeChat says `request:fail timeout`; a browser aborts the fetch. */
function describeFailure(error: unknown): TransportAnswer {
  const { errMsg = '', name = '' } = (error ?? {}) as { errMsg?: string; name?: string }
  return { kind: /time.?out|abort/i.test(`${name} ${errMsg}`) ? 'timeout' : 'offline' }
}
