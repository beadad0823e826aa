import { runDueJobs, type JobsContext } from './run-due-jobs'

const MINUTES_BETWEEN_ROUNDS = 3

/** Runs what is due now and again every few minutes, until the function returned is called; that waits for the job under way. */
export function keepRunningJobs(context: JobsContext): () => Promise<void> {
  let stopping = false
  let round = startRound()
  const timer = setInterval(() => {
    round = round.then(startRound)
  }, MINUTES_BETWEEN_ROUNDS * 60_000)

  async function startRound(): Promise<void> {
    try {
      await runDueJobs(context, () => stopping)
    } catch {
      // The database can't be reached at the moment; whoever asks the server for anything hears of it, and the next round tries again.
    }
  }

  return async () => {
    stopping = true
    clearInterval(timer)
    await round
  }
}
