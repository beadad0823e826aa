import { parseProblem, transportProblem, type ApiOutcome } from './api-error'
import type { Transport, TransportBody, TransportRequest, UploadFile, UploadProgress } from './transport'

export type QueryValues = Readonly<Record<string, string | number | null | undefined>>

/** Calls our API through a transport. Every method answers with a value or a problem and never throws. */
export interface ApiClient {
  get<T>(path: string, query?: QueryValues): Promise<ApiOutcome<T>>
  post<T>(path: string, value?: unknown): Promise<ApiOutcome<T>>
  put<T>(path: string, value: unknown): Promise<ApiOutcome<T>>
  patch<T>(path: string, value: unknown): Promise<ApiOutcome<T>>
  delete<T>(path: string): Promise<ApiOutcome<T>>
  /** POST of a form with files in it. */
  upload<T>(path: string, fields: Readonly<Record<string, string | UploadFile>>, onProgress?: UploadProgress): Promise<ApiOutcome<T>>
  /** The same client for calls that carry a token, or that may take longer than others. */
  with(special: { token?: string; timeoutMs?: number }): ApiClient
}

export interface ApiClientOptions {
  /** Told of every 401 with the path called, so that the application can ask to sign in again. */
  onUnauthorized?: (path: string) => void
  /** Milliseconds; 10 seconds unless given. */
  timeoutMs?: number
  /** Milliseconds for uploads; 2 minutes unless given. */
  uploadTimeoutMs?: number
  /** Sent with every call. */
  token?: string
}

/** Builds the path with its query. Empty, null and undefined values are left out; order is the order given. */
export function pathWithQuery(path: string, query: QueryValues = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

/** Makes the client that every resource file takes first. */
export function createApiClient(transport: Transport, options: ApiClientOptions = {}): ApiClient {
  const { onUnauthorized, timeoutMs = 10_000, uploadTimeoutMs = 120_000, token } = options

  async function call<T>(method: TransportRequest['method'], path: string, body: TransportBody): Promise<ApiOutcome<T>> {
    const answer = await transport.send({
      method, path, body, timeoutMs: body.kind === 'form' ? uploadTimeoutMs : timeoutMs, ...(token === undefined ? {} : { token }),
    })
    if (answer.kind !== 'answer') return { ok: false, problem: transportProblem(answer.kind) }
    // 204 has no body and needs none; any other success without a JSON body is something else than our server.
    if (answer.status === 204) return { ok: true, value: undefined as T }
    if (answer.status >= 200 && answer.status < 300 && answer.body !== undefined) return { ok: true, value: answer.body as T }
    if (answer.status === 401) onUnauthorized?.(path)
    return { ok: false, problem: parseProblem(answer.status, answer.body) }
  }

  const json = (value: unknown): TransportBody => (value === undefined ? { kind: 'none' } : { kind: 'json', value })

  return {
    get: (path, query) => call('GET', pathWithQuery(path, query), { kind: 'none' }),
    post: (path, value) => call('POST', path, json(value)),
    put: (path, value) => call('PUT', path, json(value)),
    patch: (path, value) => call('PATCH', path, json(value)),
    delete: (path) => call('DELETE', path, { kind: 'none' }),
    upload: (path, fields, onProgress) => call('POST', path, onProgress ? { kind: 'form', fields, onProgress } : { kind: 'form', fields }),
    with: (special) => createApiClient(transport, { ...options, ...special }),
  }
}
