import type { Clock } from '../clock'
import type { Actor } from '../../domain/staff/permissions'
import type { Database } from '../store/database-schema'

/** What every command is given: the database and the time. */
export interface CommandContext {
  db: Database
  clock: Clock
}

/** The signed-in member of staff who causes a command; the name is what the record of who did what keeps. */
export interface StaffActor extends Actor {
  name: string
}

/** Where an edition lies. The division code leads because it leads every key. */
export interface EditionKey {
  divisionCode: string
  id: string
}
