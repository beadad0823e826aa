/** How long after the first signal a further one still counts as the same key press: npm passes on a Ctrl-C that the terminal has already delivered. */
const SAME_PRESS_MS = 1_000

/**
 * Stops the process in order on Ctrl-C or SIGTERM: `stop` runs once, then the process ends. A second Ctrl-C ends it at once.
 * Signals are listened to from the start, so that a stop during start-up leaves nothing running either.
 */
export function stopOnSignals(stop: () => Promise<void>): { stopping(): boolean } {
  let since: number | null = null
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const now = performance.now()
      if (since !== null && now - since < SAME_PRESS_MS) return
      if (since !== null) process.exit(130)
      since = now
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
  return { stopping: () => since !== null }
}
