import type { Clock } from '../clock'
import { addDays, shanghaiDate } from '../../domain/text/dates'

/** A clock that is set from one past moment to the next while the demonstration is loaded, so that entries carry the dates they would have. */
export class WalkingClock implements Clock {
  private moment: Date

  constructor(private readonly present: Date) {
    this.moment = present
  }

  now(): Date {
    return this.moment
  }

  /** Goes to a time of day in Asia/Shanghai some days ago, but never beyond the present. */
  goTo(daysAgo: number, hour: number, minute: number): void {
    this.moment = this.momentOf(daysAgo, hour, minute)
  }

  /** The day of the load in Asia/Shanghai. */
  today(): string {
    return shanghaiDate(this.present)
  }

  /** A time of day in Asia/Shanghai some days ago, or the present if that is earlier. */
  momentOf(daysAgo: number, hour: number, minute: number): Date {
    const day = addDays(this.today(), -daysAgo)
    const wanted = new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`)
    return wanted < this.present ? wanted : this.present
  }
}
