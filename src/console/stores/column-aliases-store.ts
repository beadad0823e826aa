import { create } from 'zustand'
import type { ColumnAlias, ColumnAliasList, NewColumnAlias } from '../../domain/api/staff-payment-batches-contract'
import type { ApiOutcome, Problem } from '../../client/api-error'
import { createColumnAlias, listColumnAliases, removeColumnAlias } from '../../client/resources/staff-column-aliases-api'
import { consoleApi } from '../platform/console-api'
import { toLoadable, type Loadable } from '../loadable'

interface ColumnAliasesState {
  aliases: Loadable<ColumnAliasList>
  load: () => Promise<void>
  add: (alias: NewColumnAlias) => Promise<Problem | null>
  remove: (alias: ColumnAlias) => Promise<Problem | null>
}

export const useColumnAliasesStore = create<ColumnAliasesState>((set) => {
  const keep = (outcome: ApiOutcome<ColumnAliasList>): Problem | null => {
    if (!outcome.ok) return outcome.problem
    set({ aliases: { status: 'ready', value: outcome.value } })
    return null
  }
  return {
    aliases: { status: 'idle' },
    load: async () => {
      set({ aliases: { status: 'loading' } })
      set({ aliases: toLoadable(await listColumnAliases(consoleApi)) })
    },
    add: async (alias) => keep(await createColumnAlias(consoleApi, alias)),
    remove: async ({ divisionCode, alias }) => keep(await removeColumnAlias(consoleApi, { divisionCode, alias })),
  }
})
