import { ColumnAliasList, NewColumnAlias, RemovedColumnAlias } from '../../../domain/api/staff-payment-batches-contract'
import { addColumnAlias, listColumnAliases, removeColumnAlias } from '../../commands/column-aliases'
import type { StaffActor } from '../../commands/command-context'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { sessionOf } from '../../http/staff-session'
import { presentColumnAlias } from '../../presenters/present-column-alias'
import { listDivisionNames } from '../../store/divisions-store'

export function registerColumnAliases(app: ApiServer, context: RouteContext): void {
  app.get('/column-aliases', { schema: { summary: '表头词典里自己加的词', response: answers(ColumnAliasList) } }, async (request) => listFor(sessionOf(request).actor))

  app.post('/column-aliases', { schema: { summary: '把一种表头加入词典', body: NewColumnAlias, response: answers(ColumnAliasList) } }, async (request, reply) => {
    const { actor } = sessionOf(request)
    return answerOutcome(reply, await addColumnAlias(context, actor, request.body), () => listFor(actor))
  })

  app.post('/column-aliases/remove', { schema: { summary: '把一种表头移出词典', body: RemovedColumnAlias, response: answers(ColumnAliasList) } }, async (request, reply) => {
    const { actor } = sessionOf(request)
    return answerOutcome(reply, await removeColumnAlias(context, actor, request.body), () => listFor(actor))
  })

  async function listFor(actor: StaffActor): Promise<ColumnAliasList> {
    const rows = await listColumnAliases(context.db, actor)
    const names = await listDivisionNames(context.db, rows.map((row) => row.division_code))
    return { items: rows.map((row) => presentColumnAlias(row, names)) }
  }
}
