import { DivisionsResponse } from '../../../domain/api/divisions-contract'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { presentDivision } from '../../presenters/present-division'
import { listDivisions } from '../../store/divisions-store'

export function registerDivisions(app: ApiServer, { db, settings }: RouteContext): void {
  app.get('/divisions', { schema: { summary: '区划：选择村（社区）所需的一切', response: answers(DivisionsResponse) } }, async () => ({
    demonstration: settings.demonstration, divisions: (await listDivisions(db)).map(presentDivision),
  }))
}
