import { createApiClient } from '../../client/api-client'
import { fetchTransport } from './fetch-transport'

let unauthorizedHandler: (path: string) => void = () => undefined

/** Says what happens when the server no longer knows who is asking. The session store sets it once. */
export function setUnauthorizedHandler(handler: (path: string) => void): void {
  unauthorizedHandler = handler
}

/** The console's one API client. */
export const consoleApi = createApiClient(fetchTransport, {
  onUnauthorized: (path) => unauthorizedHandler(path),
  timeoutMs: 20_000,
  uploadTimeoutMs: 180_000,
})
