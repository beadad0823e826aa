import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { bindWechat, closeRecordSession, getMyRecord, openRecordSession, openWechatSession, unbindWechat } from '../../client/resources/my-record-api'
import type { ApiOutcome, Problem } from '../../client/api-error'
import type { MyRecord, RecordSession } from '../../domain/api/my-record-contract'
import { parseCardCode } from '../../domain/my-money/card-code'
import type { Resource } from '../resource'
import type { PhoneStorage } from './phone-storage'
import type { VillagerServices } from './villager-services'

const STORAGE_KEY = 'my-record'

export interface MyRecordStoreState {
  /** idle: nobody has looked anything up on this phone. */
  record: Resource<MyRecord>
  /** Whether the server still knows who is asking. Without it the record can be read, but neither renewed nor objected to. */
  hasSession: boolean
  /** Whether the reader wants the record kept on this phone. Off until said otherwise: phones are shared and sold. */
  remembered: boolean
  /** A look-up is on its way. */
  looking: boolean
  /** Why the last look-up failed. */
  refusal: Problem | null
  lookUp: (villageCode: string, name: string, code: string) => Promise<void>
  lookUpByWechat: (villageCode: string, loginCode: string) => Promise<void>
  /** Null when it was done. */
  bindWechat: (loginCode: string) => Promise<Problem | null>
  unbindWechat: () => Promise<Problem | null>
  reload: () => Promise<void>
  remember: (remembered: boolean) => void
  /** Ends the session and takes everything of the record off this phone. */
  forget: () => Promise<void>
  /** Calls the server with the session; without one, or when it has ended, answers with a problem that says so. */
  withSession: <T>(call: (token: string) => Promise<ApiOutcome<T>>) => Promise<ApiOutcome<T>>
}

export type MyRecordStore = UseBoundStore<StoreApi<MyRecordStoreState>>

const refusal = (message: string): Problem => ({ kind: 'refused', message })
const SESSION_ENDED: Problem = { kind: 'refused', code: 'record-session-ended', status: 401, message: '为了安全，隔了一段时间要重新写一次明白卡编号。您写的字还在，查到以后可以接着发。' }

/** One's own record. The token and the code of the card live in memory only; the record itself is written to the phone only when its reader says so. */
export function createMyRecordStore({ client, storage, now }: Pick<VillagerServices, 'client' | 'storage' | 'now'>): MyRecordStore {
  let token: string | null = null
  let newest = 0
  const kept = readKept(storage)

  return create<MyRecordStoreState>()((set, get) => {
    const keep = () => {
      const { record, remembered } = get()
      if (remembered && record.status === 'ready') storage.write(STORAGE_KEY, { value: record.value, seenAt: record.seenAt })
      else storage.remove(STORAGE_KEY)
    }

    async function withSession<T>(call: (token: string) => Promise<ApiOutcome<T>>): Promise<ApiOutcome<T>> {
      if (token === null) return { ok: false, problem: SESSION_ENDED }
      const used = token
      const outcome = await call(used)
      if (outcome.ok || outcome.problem.status !== 401) return outcome
      // Another session may have been opened meanwhile.
      if (token === used) {
        token = null
        set({ hasSession: false })
      }
      return { ok: false, problem: SESSION_ENDED }
    }

    async function open(ask: () => Promise<ApiOutcome<RecordSession>>): Promise<void> {
      const turn = ++newest
      set({ looking: true, refusal: null })
      const opened = await ask()
      if (turn !== newest) return
      if (!opened.ok) return set({ looking: false, refusal: opened.problem })
      token = opened.value.token
      const outcome = await getMyRecord(client, token)
      if (turn !== newest) return
      if (!outcome.ok) return set({ looking: false, refusal: outcome.problem })
      set({ looking: false, hasSession: true, record: { status: 'ready', value: outcome.value, seenAt: now(), problem: null } })
      keep()
    }

    return {
      record: kept === null ? { status: 'idle' } : { status: 'ready', ...kept, problem: null },
      hasSession: false,
      remembered: kept !== null,
      looking: false,
      refusal: null,
      withSession,
      lookUp: async (villageCode, typedName, typedCode) => {
        const name = typedName.replace(/\s+/g, '')
        if (name === '') return set({ refusal: refusal('请写上明白卡上的姓名。') })
        if (typedCode.trim() === '') return set({ refusal: refusal('请写上明白卡上的编号，一共 8 位。') })
        // The last character checks the others: a slip of the finger is found before anybody is asked.
        const code = parseCardCode(typedCode)
        if (code === null) return set({ refusal: refusal('编号里好像有写错的地方。一共 8 位，请对着明白卡再看一遍。') })
        await open(() => openRecordSession(client, villageCode, { name, code }))
      },
      lookUpByWechat: (villageCode, loginCode) => open(() => openWechatSession(client, { villageCode, loginCode })),
      bindWechat: async (loginCode) => {
        const outcome = await withSession((own) => bindWechat(client, own, loginCode))
        if (!outcome.ok) return outcome.problem
        await get().reload()
        return null
      },
      unbindWechat: async () => {
        const outcome = await withSession((own) => unbindWechat(client, own))
        if (!outcome.ok) return outcome.problem
        await get().reload()
        return null
      },
      reload: async () => {
        const { record } = get()
        if (record.status !== 'ready') return
        const turn = ++newest
        const outcome = await withSession((own) => getMyRecord(client, own))
        if (turn !== newest) return
        if (outcome.ok) {
          set({ record: { status: 'ready', value: outcome.value, seenAt: now(), problem: null } })
          keep()
        } else if (outcome.problem.kind !== 'refused') set({ record: { ...record, problem: outcome.problem } })
      },
      remember: (remembered) => {
        set({ remembered })
        keep()
      },
      forget: async () => {
        newest += 1
        const used = token
        token = null
        storage.remove(STORAGE_KEY)
        set({ record: { status: 'idle' }, hasSession: false, remembered: false, looking: false, refusal: null })
        // The phone has forgotten already; a server that can't be reached ends the session by itself.
        if (used !== null) await closeRecordSession(client, used)
      },
    }
  })
}

function readKept(storage: PhoneStorage): { value: MyRecord; seenAt: number } | null {
  const stored = storage.read(STORAGE_KEY)
  if (typeof stored !== 'object' || stored === null || !('value' in stored) || !('seenAt' in stored)) return null
  const { value, seenAt } = stored as { value: unknown; seenAt: unknown }
  if (typeof seenAt !== 'number' || typeof value !== 'object' || value === null || !Array.isArray((value as Partial<MyRecord>).payments)) return null
  return { value: value as MyRecord, seenAt }
}
