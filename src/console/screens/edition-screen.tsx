import { useEffect } from 'react'
import type { StaffEdition } from '../../domain/api/staff-editions-contract'
import type { StaffSession } from '../../domain/api/staff-session-contract'
import { EDITABLE_STATES } from '../../domain/editions/edition-workflow'
import { isPermitted } from '../../domain/staff/permissions'
import { LoadableView } from '../components/loadable-view'
import { useEditionStore } from '../stores/edition-store'
import { useSession } from '../stores/session-store'
import { EditionReviewScreen } from './edition-review-screen'
import { PaymentDraftScreen } from './payment-draft-screen'
import { WrittenEditorScreen } from './written-editor-screen'

function mayWrite(edition: StaffEdition, session: StaffSession): boolean {
  return EDITABLE_STATES.includes(edition.state) && isPermitted(session.staff, 'edit', edition.divisionCode)
}

interface EditionScreenProps {
  divisionCode: string
  id: string
}

/** One entry: its editor while it can be changed by this person, otherwise what the villager sees beside facts and decisions. */
export function EditionScreen({ divisionCode, id }: EditionScreenProps) {
  const session = useSession()
  const edition = useEditionStore((store) => store.edition)
  const load = useEditionStore((store) => store.load)

  useEffect(() => {
    void load({ divisionCode, id })
  }, [load, divisionCode, id])

  return (
    <LoadableView value={edition} onRetry={() => void load({ divisionCode, id })}>
      {(value) => {
        // The store still holds the entry before for one frame.
        if (value.id !== id) return null
        if (!mayWrite(value, session)) return <EditionReviewScreen edition={value} />
        return value.written === null ? <PaymentDraftScreen edition={value} /> : <WrittenEditorScreen edition={value} />
      }}
    </LoadableView>
  )
}
