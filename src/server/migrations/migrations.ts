import type { Migration } from './migration'
import { foundation } from './0001-foundation'
import { importColumns } from './0002-import'
import { myMoney } from './0003-my-money'
import { retention } from './0004-retention'

/** Every migration, oldest first. Append only. */
export const MIGRATIONS: readonly Migration[] = [foundation, importColumns, myMoney, retention]
