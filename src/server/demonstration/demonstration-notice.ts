import type { NoticeTopic } from '../../domain/notices/topics'

/**
 * A notice of the demonstration district. `title` and `text` are written in the small notation of write-body.ts and may hold
 * dates relative to the day of publication (see resolve-dates.ts), so that the district looks alive whenever it is loaded.
 */
export interface DemonstrationNotice {
  divisionCode: string
  topic: NoticeTopic
  /** Unique within the division: a load that was interrupted recognises its entries by it. */
  title: string
  office: string
  /** Days before the load on which the reviewer published it. */
  daysAgo: number
  text: string
  /** Files of the fixtures folder that go with it; pictures among them are placed by the text. */
  attachments?: readonly DemonstrationAttachment[]
}

export interface DemonstrationAttachment {
  file: string
  /** The name a villager sees. */
  fileName: string
}
