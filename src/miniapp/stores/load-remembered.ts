import type { ApiOutcome } from '../../client/api-error'
import type { Resource } from '../resource'
import type { VillagerServices } from './villager-services'

/**
 * Asks the server and remembers the answer under `memoryKey`; when the server can't be reached, answers with what was remembered.
 * What the server refuses (withdrawn, gone) is forgotten as well. A null key remembers nothing: used for anything with names in it.
 */
export async function loadRemembered<T>(
  services: VillagerServices,
  memoryKey: string | null,
  load: () => Promise<ApiOutcome<T>>,
): Promise<Extract<Resource<T>, { status: 'ready' | 'failed' }>> {
  const outcome = await load()
  if (outcome.ok) {
    const seenAt = services.now()
    if (memoryKey !== null) services.cache.write(memoryKey, outcome.value, seenAt)
    return { status: 'ready', value: outcome.value, seenAt, problem: null }
  }
  if (memoryKey === null) return { status: 'failed', problem: outcome.problem }
  if (outcome.problem.kind === 'refused') {
    services.cache.remove(memoryKey)
    return { status: 'failed', problem: outcome.problem }
  }
  const seen = services.cache.read(memoryKey)
  if (seen === null) return { status: 'failed', problem: outcome.problem }
  return { status: 'ready', value: seen.value as T, seenAt: seen.seenAt, problem: outcome.problem }
}
