import Type from 'typebox'
import { CreateObjectionRequest, MyObjection, MyObjections, WriteMessageRequest } from '../../../domain/api/objections-contract'
import { Id } from '../../../domain/api/shared-contract'
import { accepted, refused, type Outcome } from '../../../domain/text/outcome'
import { createObjection, writeObjectionMessage } from '../../commands/household-objections'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { openRecordOf } from '../../http/record-session'
import { answerOutcome } from '../../http/send-outcome'
import { presentMyObjection } from '../../presenters/present-objection'
import { findObjection, listObjectionMessages, listObjectionsOf } from '../../store/objections-store'
import type { RecipientRow } from '../../store/recipients-store'

const MOST_LISTED = 100

/** Objections of one's own household; the registration of these routes demands its session. */
export function registerMyObjections(app: ApiServer, context: RouteContext): void {
  const { db, clock } = context
  const config = { rateLimit: { max: 30, timeWindow: '1 minute' } }

  app.get('/my-record/objections', { schema: { summary: '自家提出的异议', response: answers(MyObjections) } }, async (request): Promise<MyObjections> => {
    const { recipient } = openRecordOf(request)
    const rows = await listObjectionsOf(db, recipient.division_code, recipient.id, MOST_LISTED)
    const messages = await listObjectionMessages(db, recipient.division_code, rows.map(({ id }) => id))
    return { items: rows.map((row) => presentMyObjection(row, messages, clock.now())) }
  })

  const oneSchema = { summary: '自家的一条异议', params: Type.Object({ id: Id }), response: answers(MyObjection) }
  app.get('/my-record/objections/:id', { schema: oneSchema }, async (request, reply) => {
    return answerOutcome(reply, await readOwn(openRecordOf(request).recipient, accepted(request.params.id)), (objection) => objection)
  })

  const createSchema = { summary: '对自家的一行提出异议（公示期内）', body: CreateObjectionRequest, response: answers(MyObjection) }
  app.post('/my-record/objections', { schema: createSchema, config }, async (request, reply) => {
    const { recipient } = openRecordOf(request)
    return answerOutcome(reply, await readOwn(recipient, await createObjection(context, recipient, request.body)), (objection) => objection)
  })

  const messageSchema = { summary: '在自家的异议里接着写', params: Type.Object({ id: Id }), body: WriteMessageRequest, response: answers(MyObjection) }
  app.post('/my-record/objections/:id/messages', { schema: messageSchema, config }, async (request, reply) => {
    const { recipient } = openRecordOf(request)
    return answerOutcome(reply, await readOwn(recipient, await writeObjectionMessage(context, recipient, { ...request.body, ...request.params })), (objection) => objection)
  })

  async function readOwn(recipient: RecipientRow, id: Outcome<string>): Promise<Outcome<MyObjection>> {
    if (!id.ok) return id
    const row = await findObjection(db, recipient.division_code, id.value)
    if (row === null || row.recipient_id !== recipient.id) return refused('not-found', '没有找到这一条异议。')
    return accepted(presentMyObjection(row, await listObjectionMessages(db, recipient.division_code, [row.id]), clock.now()))
  }
}
