import { useEffect, useRef } from 'react'
import { useSessionStore } from '../stores/session-store'

/** Saves at once when somebody whose session had ended has signed in again on top of the work. */
export function useSaveAfterSignIn(saveNow: () => Promise<boolean>): void {
  const expired = useSessionStore((store) => store.state.status === 'signed-in' && store.state.expired)
  const wasExpired = useRef(false)
  useEffect(() => {
    if (wasExpired.current && !expired) void saveNow()
    wasExpired.current = expired
  }, [expired, saveNow])
}
