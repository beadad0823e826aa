import type { ColumnAliasList, NewColumnAlias, RemovedColumnAlias } from '../../domain/api/staff-payment-batches-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

/** Headers that administrators told the meaning of, in one's own division, above and beneath it. */
export function listColumnAliases(client: ApiClient): Promise<ApiOutcome<ColumnAliasList>> {
  return client.get('/api/staff/column-aliases')
}

/** Enters a header, or changes its meaning; answers the whole list. */
export function createColumnAlias(client: ApiClient, alias: NewColumnAlias): Promise<ApiOutcome<ColumnAliasList>> {
  return client.post('/api/staff/column-aliases', alias)
}

/** Takes a header out; answers the whole list. */
export function removeColumnAlias(client: ApiClient, alias: RemovedColumnAlias): Promise<ApiOutcome<ColumnAliasList>> {
  return client.post('/api/staff/column-aliases/remove', alias)
}
