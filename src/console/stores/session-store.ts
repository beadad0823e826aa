import { create } from 'zustand'
import type { StaffSession } from '../../domain/api/staff-session-contract'
import type { Problem } from '../../client/api-error'
import { changeStaffPassword, createStaffSession, deleteStaffSession, getStaffSession } from '../../client/resources/staff-session-api'
import { consoleApi, setUnauthorizedHandler } from '../platform/console-api'

type SessionStatus = { status: 'loading' } | { status: 'signed-out' } | { status: 'unreachable'; problem: Problem } | { status: 'signed-in'; session: StaffSession; expired: boolean }

interface SessionState {
  state: SessionStatus
  /** Asks the server who is signed in. */
  restore: () => Promise<void>
  /** Null on success, otherwise why not. */
  signIn: (login: string, password: string) => Promise<Problem | null>
  signOut: () => Promise<void>
  changePassword: (currentPassword: string, newPassword: string) => Promise<Problem | null>
}

export const useSessionStore = create<SessionState>((set, get) => ({
  state: { status: 'loading' },
  restore: async () => {
    set({ state: { status: 'loading' } })
    const outcome = await getStaffSession(consoleApi)
    if (outcome.ok) set({ state: { status: 'signed-in', session: outcome.value, expired: false } })
    else if (outcome.problem.status === 401) set({ state: { status: 'signed-out' } })
    else set({ state: { status: 'unreachable', problem: outcome.problem } })
  },
  signIn: async (login, password) => {
    const outcome = await createStaffSession(consoleApi, { login, password })
    if (!outcome.ok) return outcome.problem
    set({ state: { status: 'signed-in', session: outcome.value, expired: false } })
    return null
  },
  signOut: async () => {
    await deleteStaffSession(consoleApi)
    set({ state: { status: 'signed-out' } })
    // A fresh page: nothing of one person's work stays in memory for the next at the same computer.
    window.location.hash = ''
    window.location.reload()
  },
  changePassword: async (currentPassword, newPassword) => {
    const outcome = await changeStaffPassword(consoleApi, { currentPassword, newPassword })
    if (!outcome.ok) return outcome.problem
    const { state } = get()
    if (state.status === 'signed-in') {
      const { session } = state
      set({ state: { ...state, session: { ...session, staff: { ...session.staff, mustChangePassword: false } } } })
    }
    return null
  },
}))

// Work on screen stays where it is: the person signs in again on top of it.
setUnauthorizedHandler((path) => {
  const { state } = useSessionStore.getState()
  if (state.status === 'signed-in' && !path.startsWith('/api/public/sign-in')) useSessionStore.setState({ state: { ...state, expired: true } })
})

/** The signed-in person's session, for screens that are only shown when there is one. */
export function useSession(): StaffSession {
  const state = useSessionStore((store) => store.state)
  if (state.status !== 'signed-in') throw new Error('a staff screen was shown without a session')
  return state.session
}
