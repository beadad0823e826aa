import { create } from 'zustand'
import type { HouseholdCardCounts, IssuedCards } from '../../domain/api/staff-households-contract'
import type { ApiOutcome } from '../../client/api-error'
import { countHouseholdCards, issueHouseholdCards } from '../../client/resources/staff-households-api'
import { consoleApi } from '../platform/console-api'
import { toLoadable, type Loadable } from '../loadable'

interface HouseholdCardsState {
  counts: Loadable<HouseholdCardCounts>
  load: (divisionCode: string) => Promise<void>
  /** Makes cards for those of a village who lack one. The sheet is in the answer and nowhere else. */
  issue: (villageCode: string) => Promise<ApiOutcome<IssuedCards>>
  /** Makes a new card for one household; the earlier one stops working. */
  reissue: (villageCode: string, recipientId: string) => Promise<ApiOutcome<IssuedCards>>
}

export const useHouseholdCardsStore = create<HouseholdCardsState>((set, get) => ({
  counts: { status: 'idle' },
  load: async (divisionCode) => {
    if (get().counts.status !== 'ready') set({ counts: { status: 'loading' } })
    set({ counts: toLoadable(await countHouseholdCards(consoleApi, divisionCode)) })
  },
  issue: (villageCode) => issueHouseholdCards(consoleApi, { divisionCode: villageCode }),
  reissue: (villageCode, recipientId) => issueHouseholdCards(consoleApi, { divisionCode: villageCode, recipientIds: [recipientId] }),
}))
