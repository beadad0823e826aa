import { rmSync } from 'node:fs'
import type { TestPostgres } from './global-setup'

/** After a run: stops the PostgreSQL that global-setup started and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  const { mingbaiTestPostgres: postgres } = globalThis as { mingbaiTestPostgres?: TestPostgres }
  if (!postgres) return
  await postgres.server.stop()
  rmSync(postgres.folder, { recursive: true, force: true })
}
