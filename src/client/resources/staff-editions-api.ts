import type {
  AttachmentUploaded,
  CreateEditionRequest,
  EditionEventRequest,
  SaveEditionRequest,
  StaffDesk,
  StaffEdition,
  StaffEditionPage,
} from '../../domain/api/staff-editions-contract'
import type { PaymentRowPage } from '../../domain/api/payment-lists-contract'
import type { EditionKind, EditionState } from '../../domain/editions/edition'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'
import type { UploadFile, UploadProgress } from '../transport'

/** Where an entry lies: the division code leads every key. */
export interface EditionKey {
  divisionCode: string
  id: string
}

const editionPath = (key: EditionKey) => `/api/staff/editions/${encodeURIComponent(key.divisionCode)}/${encodeURIComponent(key.id)}`

/** The address that the content of an attachment is fetched from by staff, also before publication. */
export function staffAttachmentPath(key: EditionKey, attachmentId: string): string {
  return `${editionPath(key)}/attachments/${encodeURIComponent(attachmentId)}`
}

/** What waits for the signed-in person. */
export function getStaffDesk(client: ApiClient): Promise<ApiOutcome<StaffDesk>> {
  return client.get('/api/staff/desk')
}

/** Entries of the scope, newest change first, 30 a page. */
export function listStaffEditions(
  client: ApiClient,
  query: { kind?: EditionKind; state?: EditionState; after?: string } = {},
): Promise<ApiOutcome<StaffEditionPage>> {
  return client.get('/api/staff/editions', query)
}

/** One entry with its problems, history and the villager's view of it. */
export function getStaffEdition(client: ApiClient, key: EditionKey): Promise<ApiOutcome<StaffEdition>> {
  return client.get(editionPath(key))
}

/** A new empty draft of a notice or an explainer. */
export function createStaffEdition(client: ApiClient, request: CreateEditionRequest): Promise<ApiOutcome<StaffEdition>> {
  return client.post('/api/staff/editions', request)
}

/** Saves a draft. Refused with code `edited-meanwhile` when somebody else saved since `lockVersion`; nothing is overwritten then. */
export function saveStaffEdition(client: ApiClient, key: EditionKey, request: SaveEditionRequest): Promise<ApiOutcome<StaffEdition>> {
  return client.put(editionPath(key), request)
}

/** Causes an event of the workflow table: submit, recall, approve, return, withdraw, discard. */
export function applyStaffEditionEvent(client: ApiClient, key: EditionKey, request: EditionEventRequest): Promise<ApiOutcome<StaffEdition>> {
  return client.post(`${editionPath(key)}/events`, request)
}

/** Rows of a payment list in any state, 50 a page, with exactly the fields the public will see. */
export function listStaffEditionRows(client: ApiClient, key: EditionKey, query: { after?: string } = {}): Promise<ApiOutcome<PaymentRowPage>> {
  return client.get(`${editionPath(key)}/rows`, query)
}

/** Adds a file to a draft; size and content are checked by the server. */
export function uploadStaffAttachment(
  client: ApiClient,
  key: EditionKey,
  file: UploadFile,
  onProgress?: UploadProgress,
): Promise<ApiOutcome<AttachmentUploaded>> {
  return client.upload(`${editionPath(key)}/attachments`, { file }, onProgress)
}

/** Takes a file off a draft. */
export function deleteStaffAttachment(client: ApiClient, key: EditionKey, attachmentId: string): Promise<ApiOutcome<void>> {
  return client.delete(staffAttachmentPath(key, attachmentId))
}
