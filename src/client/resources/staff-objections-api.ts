import type { CloseObjectionRequest, StaffObjection, StaffObjectionPage, WriteMessageRequest } from '../../domain/api/objections-contract'
import type { ObjectionState } from '../../domain/objections/objection'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

/** Where an objection lies: the division code leads every key. */
export interface ObjectionKey {
  divisionCode: string
  id: string
}

const objectionPath = (key: ObjectionKey) => `/api/staff/objections/${encodeURIComponent(key.divisionCode)}/${encodeURIComponent(key.id)}`

/** Objections of the scope, 30 a page; open ones unless a state is named, the most urgent first. */
export function listStaffObjections(client: ApiClient, query: { state?: ObjectionState; after?: string } = {}): Promise<ApiOutcome<StaffObjectionPage>> {
  return client.get('/api/staff/objections', query)
}

/** One objection with its thread and what the signed-in person may do. */
export function getStaffObjection(client: ApiClient, key: ObjectionKey): Promise<ApiOutcome<StaffObjection>> {
  return client.get(objectionPath(key))
}

/** Answers the household. */
export function answerObjection(client: ApiClient, key: ObjectionKey, text: string): Promise<ApiOutcome<StaffObjection>> {
  const request: WriteMessageRequest = { text }
  return client.post(`${objectionPath(key)}/answers`, request)
}

/** Closes an answered objection with its outcome and the sentence that everybody may read. */
export function closeObjection(client: ApiClient, key: ObjectionKey, request: CloseObjectionRequest): Promise<ApiOutcome<StaffObjection>> {
  return client.post(`${objectionPath(key)}/close`, request)
}
