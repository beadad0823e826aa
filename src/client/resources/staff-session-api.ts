import type { ChangePasswordRequest, SignInRequest, StaffSession } from '../../domain/api/staff-session-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

/** Signs in. Refusals say in plain words what is wrong, also how long an account stays locked. */
export function createStaffSession(client: ApiClient, request: SignInRequest): Promise<ApiOutcome<StaffSession>> {
  return client.post('/api/public/sign-in', request)
}

/** Who is signed in. A 401 problem when nobody is. */
export function getStaffSession(client: ApiClient): Promise<ApiOutcome<StaffSession>> {
  return client.get('/api/staff/session')
}

/** Signs out. */
export function deleteStaffSession(client: ApiClient): Promise<ApiOutcome<void>> {
  return client.delete('/api/staff/session')
}

/** Changes one's own password; every other session of this person ends. */
export function changeStaffPassword(client: ApiClient, request: ChangePasswordRequest): Promise<ApiOutcome<void>> {
  return client.put('/api/staff/password', request)
}
