import type { Migration } from './migration'
import { foundation } from './0001-foundation'

/** Every migration, oldest first. Append only. */
export const MIGRATIONS: readonly Migration[] = [foundation]
