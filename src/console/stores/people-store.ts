import { create } from 'zustand'
import type { CreateStaffRequest, OneTimePassword, StaffPerson, UpdateStaffRequest } from '../../domain/api/staff-people-contract'
import type { ApiOutcome, Problem } from '../../client/api-error'
import { createStaffPerson, listStaffPeople, resetStaffPassword, updateStaffPerson } from '../../client/resources/staff-people-api'
import { consoleApi } from '../platform/console-api'
import type { Loadable } from '../loadable'

interface PeopleState {
  people: Loadable<{ items: StaffPerson[]; next: string | null }>
  load: () => Promise<void>
  loadMore: () => Promise<Problem | null>
  create: (request: CreateStaffRequest) => Promise<ApiOutcome<OneTimePassword>>
  update: (id: string, request: UpdateStaffRequest) => Promise<Problem | null>
  resetPassword: (id: string) => Promise<ApiOutcome<OneTimePassword>>
}

export const usePeopleStore = create<PeopleState>((set, get) => {
  const put = (person: StaffPerson) => {
    const { people } = get()
    if (people.status !== 'ready') return
    const known = people.value.items.some((one) => one.id === person.id)
    const items = known ? people.value.items.map((one) => (one.id === person.id ? person : one)) : [person, ...people.value.items]
    set({ people: { status: 'ready', value: { ...people.value, items } } })
  }
  return {
    people: { status: 'idle' },
    load: async () => {
      set({ people: { status: 'loading' } })
      const outcome = await listStaffPeople(consoleApi)
      set({ people: outcome.ok ? { status: 'ready', value: outcome.value } : { status: 'failed', problem: outcome.problem } })
    },
    loadMore: async () => {
      const { people } = get()
      if (people.status !== 'ready' || people.value.next === null) return null
      const outcome = await listStaffPeople(consoleApi, { after: people.value.next })
      if (!outcome.ok) return outcome.problem
      set({ people: { status: 'ready', value: { items: [...people.value.items, ...outcome.value.items], next: outcome.value.next } } })
      return null
    },
    create: async (request) => {
      const outcome = await createStaffPerson(consoleApi, request)
      if (outcome.ok) put(outcome.value.person)
      return outcome
    },
    update: async (id, request) => {
      const outcome = await updateStaffPerson(consoleApi, id, request)
      if (!outcome.ok) return outcome.problem
      put(outcome.value)
      return null
    },
    resetPassword: async (id) => {
      const outcome = await resetStaffPassword(consoleApi, id)
      if (outcome.ok) put(outcome.value.person)
      return outcome
    },
  }
})
