import type { CreateStaffRequest, OneTimePassword, StaffPeoplePage, StaffPerson, UpdateStaffRequest } from '../../domain/api/staff-people-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

const personPath = (id: string) => `/api/staff/people/${encodeURIComponent(id)}`

/** Members of staff within the administrator's scope, 50 a page by login. */
export function listStaffPeople(client: ApiClient, query: { after?: string } = {}): Promise<ApiOutcome<StaffPeoplePage>> {
  return client.get('/api/staff/people', query)
}

/** Opens an account; the answer holds the one-time password, which is never shown again. */
export function createStaffPerson(client: ApiClient, request: CreateStaffRequest): Promise<ApiOutcome<OneTimePassword>> {
  return client.post('/api/staff/people', request)
}

/** Changes name, role or division, closes or reopens an account. */
export function updateStaffPerson(client: ApiClient, id: string, request: UpdateStaffRequest): Promise<ApiOutcome<StaffPerson>> {
  return client.patch(personPath(id), request)
}

/** Gives a new one-time password and ends the person's sessions. */
export function resetStaffPassword(client: ApiClient, id: string): Promise<ApiOutcome<OneTimePassword>> {
  return client.post(`${personPath(id)}/reset-password`)
}
