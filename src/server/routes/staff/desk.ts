import { StaffDesk } from '../../../domain/api/staff-editions-contract'
import { ROLE_ACTIONS } from '../../../domain/staff/permissions'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { sessionOf } from '../../http/staff-session'
import { presentStaffEditionSummary } from '../../presenters/present-staff-edition'
import { countEditionsWithin, listEditionsWithin, type ScopeQuery } from '../../store/editions-store'
import { findNames } from './find-names'

const SHOWN = 20

export function registerDesk(app: ApiServer, { db }: RouteContext): void {
  app.get('/desk', { schema: { summary: '我的工作台', response: answers(StaffDesk) } }, async (request) => {
    const { actor } = sessionOf(request)
    const scope = actor.divisionCode
    const reviews = ROLE_ACTIONS[actor.role].includes('review')
    const edits = ROLE_ACTIONS[actor.role].includes('edit')
    const [toReview, returned, drafts, waiting, published] = await Promise.all([
      part(reviews, { scope, states: ['submitted'], notInvolving: actor.id }),
      part(edits, { scope, states: ['returned'], authorId: actor.id }),
      part(edits, { scope, states: ['draft'], authorId: actor.id }),
      part(edits, { scope, states: ['submitted'], submittedBy: actor.id }),
      part(true, { scope, states: ['published'] }),
    ])
    return { toReview, returned, drafts, waiting, published }
  })

  async function part(wanted: boolean, query: Omit<ScopeQuery, 'limit' | 'after'>): Promise<StaffDesk['drafts']> {
    if (!wanted) return { count: 0, items: [] }
    const [count, rows] = await Promise.all([countEditionsWithin(db, query), listEditionsWithin(db, { ...query, limit: SHOWN })])
    const names = await findNames(db, rows)
    return { count, items: rows.map((row) => presentStaffEditionSummary(row, names)) }
  }
}
