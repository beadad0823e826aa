import { v7 } from 'uuid'
import type { Clock } from '../clock'

let last = { milliseconds: 0, sequence: 0 }

/** A UUIDv7 for this instant. Ids made by one process in the same millisecond ascend, so a history keeps its order. */
export function createId(clock: Clock): string {
  const milliseconds = clock.now().getTime()
  const random = crypto.getRandomValues(new Uint8Array(16))
  const sequence = milliseconds === last.milliseconds ? last.sequence + 1 : new DataView(random.buffer).getUint32(0) >>> 2
  last = { milliseconds, sequence }
  return v7({ msecs: milliseconds, seq: sequence, random })
}
