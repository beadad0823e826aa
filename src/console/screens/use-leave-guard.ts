import { useEffect } from 'react'

/** Saves when the window goes to the background, and asks before it is closed while something is unsaved. */
export function useLeaveGuard(unsaved: boolean, saveNow: () => Promise<boolean>): void {
  useEffect(() => {
    const handleHide = () => {
      if (document.visibilityState === 'hidden') void saveNow()
    }
    const handleUnload = (event: BeforeUnloadEvent) => {
      if (unsaved) event.preventDefault()
    }
    document.addEventListener('visibilitychange', handleHide)
    window.addEventListener('beforeunload', handleUnload)
    return () => {
      document.removeEventListener('visibilitychange', handleHide)
      window.removeEventListener('beforeunload', handleUnload)
    }
  }, [unsaved, saveNow])
}
