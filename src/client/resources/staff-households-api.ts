import type {
  HouseholdCardCounts,
  IssueCardsRequest,
  IssuedCards,
  LookUpHouseholdRequest,
  LookUpHouseholdResponse,
} from '../../domain/api/staff-households-contract'
import type { ApiClient } from '../api-client'
import type { ApiOutcome } from '../api-error'

/** Milliseconds: a sheet of some hundred cards is drawn while the clerk waits. */
const PATIENCE = 120_000

/** Looks up on behalf of somebody; name and reason travel in the body and the reason stays on record. */
export function lookUpHousehold(client: ApiClient, request: LookUpHouseholdRequest): Promise<ApiOutcome<LookUpHouseholdResponse>> {
  return client.post('/api/staff/households/look-up', request)
}

/** How many people of each village of the division have a 明白卡, and how many lack one. */
export function countHouseholdCards(client: ApiClient, divisionCode: string): Promise<ApiOutcome<HouseholdCardCounts>> {
  return client.get('/api/staff/household-cards', { divisionCode })
}

/** Makes cards and answers the sheet to print; it can't be fetched a second time. */
export function issueHouseholdCards(client: ApiClient, request: IssueCardsRequest): Promise<ApiOutcome<IssuedCards>> {
  return client.with({ timeoutMs: PATIENCE }).post('/api/staff/household-cards', request)
}
