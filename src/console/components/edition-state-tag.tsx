import { EDITION_STATE_NAMES, type EditionState } from '../../domain/editions/edition'

/** The state in words; the mark before it differs in shape, so that colour isn't the only signal. */
export function EditionStateTag({ state }: { state: EditionState }) {
  return <span className={`state-tag state-${state}`}>{EDITION_STATE_NAMES[state]}</span>
}
