/** A file chosen by a person. What `content` is only the platform knows (a Blob in a browser); this floor passes it on unseen. */
export interface UploadFile {
  fileName: string
  content: unknown
}

/** Told now and then while a body is being sent; both numbers are bytes. */
export type UploadProgress = (sent: number, total: number) => void

/** What goes with a request: nothing, a JSON value, or the fields of a form with files in it. */
export type TransportBody =
  | { kind: 'none' }
  | { kind: 'json'; value: unknown }
  | { kind: 'form'; fields: Readonly<Record<string, string | UploadFile>>; onProgress?: UploadProgress }

export interface TransportRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path with query below the server's address: /api/public/divisions. */
  path: string
  body: TransportBody
  /** Milliseconds after which the transport gives up and answers `timeout`. */
  timeoutMs: number
  /** Goes into the header `Authorization: Bearer …`; absent for everything that needs none. */
  token?: string
}

/** What came back. Any HTTP status is an answer; `body` is the parsed JSON, or undefined when there was none. */
export type TransportAnswer =
  | { kind: 'answer'; status: number; body: unknown }
  | { kind: 'offline' }
  | { kind: 'timeout' }

/** The port to the network. One implementation per platform; it never throws and knows neither screens nor storage. */
export interface Transport {
  send(request: TransportRequest): Promise<TransportAnswer>
}
