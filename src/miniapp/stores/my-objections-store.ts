import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { createObjection, listMyObjections, writeObjectionMessage } from '../../client/resources/objections-api'
import type { Problem } from '../../client/api-error'
import type { MyObjection } from '../../domain/api/objections-contract'
import type { Resource } from '../resource'
import type { MyRecordStore } from './my-record-store'
import type { VillagerServices } from './villager-services'

/** The line of a list that is objected to. */
export interface ObjectedLine {
  editionId: string
  rowNo: number
}

export const lineKey = ({ editionId, rowNo }: ObjectedLine) => `${editionId}/${rowNo}`

export interface MyObjectionsStoreState {
  objections: Resource<MyObjection[]>
  /** What is being written, by line. Kept until it was sent, whatever happens in between. */
  drafts: Readonly<Record<string, string>>
  sending: boolean
  /** Why the last message was not sent. */
  refusal: Problem | null
  load: () => Promise<void>
  write: (line: ObjectedLine, text: string) => void
  /** Sends what was written about the line: a new objection, or one more message in its thread. */
  send: (line: ObjectedLine) => Promise<void>
  forget: () => void
}

/** Objections of one's own household. Nothing of them is written to the phone. */
export function createMyObjectionsStore(
  { client, now }: Pick<VillagerServices, 'client' | 'now'>,
  useMyRecord: MyRecordStore,
): UseBoundStore<StoreApi<MyObjectionsStoreState>> {
  let newest = 0
  const withSession: ReturnType<MyRecordStore['getState']>['withSession'] = (call) => useMyRecord.getState().withSession(call)

  const useMyObjections = create<MyObjectionsStoreState>()((set, get) => ({
    objections: { status: 'idle' },
    drafts: {},
    sending: false,
    refusal: null,
    load: async () => {
      const turn = ++newest
      const { objections } = get()
      if (objections.status !== 'ready') set({ objections: { status: 'loading' } })
      const outcome = await withSession((token) => listMyObjections(client, token))
      if (turn !== newest) return
      if (outcome.ok) set({ objections: { status: 'ready', value: outcome.value.items, seenAt: now(), problem: null } })
      else if (objections.status === 'ready') set({ objections: { ...objections, problem: outcome.problem } })
      else set({ objections: { status: 'failed', problem: outcome.problem } })
    },
    write: (line, text) => set(({ drafts }) => ({ drafts: { ...drafts, [lineKey(line)]: text }, refusal: null })),
    send: async (line) => {
      const { drafts, objections, sending } = get()
      const text = (drafts[lineKey(line)] ?? '').trim()
      if (sending) return
      if (text === '') return set({ refusal: { kind: 'refused', message: '请先写上哪里不对，再点“发送”。' } })
      const made = objections.status === 'ready' ? objections.value.find((one) => lineKey(one) === lineKey(line)) : undefined
      set({ sending: true, refusal: null })
      const outcome = await withSession((token) =>
        made === undefined ? createObjection(client, token, { ...line, text }) : writeObjectionMessage(client, token, made.id, text))
      if (!outcome.ok) return set({ sending: false, refusal: outcome.problem })
      newest += 1
      set((state) => {
        const others = state.objections.status === 'ready' ? state.objections.value.filter((one) => one.id !== outcome.value.id) : []
        const unsent = Object.fromEntries(Object.entries(state.drafts).filter(([key]) => key !== lineKey(line)))
        return { sending: false, drafts: unsent, objections: { status: 'ready', value: [outcome.value, ...others], seenAt: now(), problem: null } }
      })
    },
    forget: () => {
      newest += 1
      set({ objections: { status: 'idle' }, drafts: {}, sending: false, refusal: null })
    },
  }))

  // Whoever takes the record off the phone takes the objections along; the next person's record has others.
  useMyRecord.subscribe((state, before) => {
    if (state.record.status === 'idle' && before.record.status !== 'idle') useMyObjections.getState().forget()
    else if (recordOwner(state.record) !== recordOwner(before.record)) useMyObjections.getState().forget()
  })
  return useMyObjections
}

function recordOwner(record: ReturnType<MyRecordStore['getState']>['record']): string | null {
  return record.status === 'ready' ? [record.value.villageCode, record.value.groupName, record.value.householdNo, record.value.name].join('/') : null
}
