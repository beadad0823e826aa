import type { PaymentRow } from '../../src/domain/api/payment-lists-contract'
import type { IssuedCards, LookUpHouseholdResponse } from '../../src/domain/api/staff-households-contract'
import { DEMONSTRATION_ACCOUNTS } from '../../src/domain/staff/demonstration-accounts'
import { readCardCodes } from './read-card-codes'

export interface StaffDoor {
  get<Answer>(path: string): Promise<Answer>
  post<Answer>(path: string, body: unknown): Promise<Answer>
}

/** A member of staff of the demonstration, signed in over HTTP. */
export async function signInOverHttp(serverUrl: string, login: string): Promise<StaffDoor> {
  const account = DEMONSTRATION_ACCOUNTS.find(one => one.login === login)
  let cookie = ''
  const send = async <Answer>(path: string, request: RequestInit): Promise<Answer> => {
    const response = await fetch(serverUrl + path, { ...request, headers: { 'content-type': 'application/json', cookie } })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    cookie = response.headers.getSetCookie().map(one => one.split(';')[0]).join('; ') || cookie
    return (await response.json()) as Answer
  }
  const post = <Answer>(path: string, body: unknown) => send<Answer>(path, { method: 'POST', body: JSON.stringify(body) })
  await post('/api/public/sign-in', { login, password: account?.password })
  return { get: path => send(path, {}), post }
}

/** Lets the office print a card for the person of this row and answers the code on it. */
export async function fetchCardFromTheOffice(office: StaffDoor, villageCode: string, { name, groupName, householdNo }: PaymentRow): Promise<string> {
  const { items } = await office.post<LookUpHouseholdResponse>('/api/staff/households/look-up', { divisionCode: villageCode, name, reason: '本人到村委会领取明白卡' })
  const household = items.find(({ record }) => record.groupName === groupName && record.householdNo === householdNo)
  if (!household) throw new Error('The office does not know this person')
  const { pdfBase64 } = await office.post<IssuedCards>('/api/staff/household-cards', { divisionCode: villageCode, recipientIds: [household.recipientId] })
  const [code] = readCardCodes(Buffer.from(pdfBase64, 'base64'))
  if (code === undefined) throw new Error('The sheet shows no code')
  return code
}
