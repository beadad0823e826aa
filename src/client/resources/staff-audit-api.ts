import type { AuditPage } from '../../domain/api/staff-audit-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

/** Who did what within the administrator's scope, newest first, 50 a page. */
export function listAuditEntries(client: ApiClient, query: { after?: string } = {}): Promise<ApiOutcome<AuditPage>> {
  return client.get('/api/staff/audit', query)
}
