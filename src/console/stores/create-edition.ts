import { createStaffEdition } from '../../client/resources/staff-editions-api'
import { consoleApi } from '../platform/console-api'
import { problemWords } from '../problem-words'
import { useRouteStore } from './route-store'

/** Makes an empty draft and goes to it. Null, or why it could not be made. */
export async function createEdition(kind: 'notice' | 'explainer', divisionCode: string): Promise<string | null> {
  const outcome = await createStaffEdition(consoleApi, { kind, divisionCode })
  if (!outcome.ok) return problemWords(outcome.problem)
  useRouteStore.getState().go({ screen: 'edition', divisionCode: outcome.value.divisionCode, id: outcome.value.id })
  return null
}
