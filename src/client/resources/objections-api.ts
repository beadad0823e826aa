import type { CreateObjectionRequest, MyObjection, MyObjections, PublicObjections, WriteMessageRequest } from '../../domain/api/objections-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

const OBJECTIONS = '/api/public/my-record/objections'

/** Objections of one's own household with their threads, newest first. */
export function listMyObjections(client: ApiClient, token: string): Promise<ApiOutcome<MyObjections>> {
  return client.with({ token }).get(OBJECTIONS)
}

/** One objection of one's own household. */
export function getMyObjection(client: ApiClient, token: string, id: string): Promise<ApiOutcome<MyObjection>> {
  return client.with({ token }).get(`${OBJECTIONS}/${encodeURIComponent(id)}`)
}

/** Objects to one line of a list within its publicity. */
export function createObjection(client: ApiClient, token: string, request: CreateObjectionRequest): Promise<ApiOutcome<MyObjection>> {
  return client.with({ token }).post(OBJECTIONS, request)
}

/** Writes once more to the office in the same thread. */
export function writeObjectionMessage(client: ApiClient, token: string, id: string, text: string): Promise<ApiOutcome<MyObjection>> {
  const request: WriteMessageRequest = { text }
  return client.with({ token }).post(`${OBJECTIONS}/${encodeURIComponent(id)}/messages`, request)
}

/** How many objections a list has met and what became of them, without names. Needs no session. */
export function getPublicObjections(client: ApiClient, villageCode: string, id: string): Promise<ApiOutcome<PublicObjections>> {
  return client.get(`/api/public/villages/${encodeURIComponent(villageCode)}/payment-lists/${encodeURIComponent(id)}/objections`)
}
