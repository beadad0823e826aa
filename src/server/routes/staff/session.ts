import Type from 'typebox'
import { ChangePasswordRequest, StaffSession } from '../../../domain/api/staff-session-contract'
import { changePassword } from '../../commands/change-password'
import { signOut } from '../../commands/sign-in'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { clearSessionCookie, sessionOf } from '../../http/staff-session'
import { presentStaffSession } from '../../presenters/present-staff-person'
import { findDivision } from '../../store/divisions-store'

const Nothing = { 204: Type.Null() }

export function registerSession(app: ApiServer, context: RouteContext): void {
  const { db, clock, settings } = context

  app.get('/session', { schema: { summary: '谁在登录', response: answers(StaffSession) } }, async (request) => {
    const { staff } = sessionOf(request)
    return presentStaffSession(staff, (await findDivision(db, staff.division_code))?.short_name ?? '', settings.demonstration, clock.now())
  })

  app.delete('/session', { schema: { summary: '退出登录', response: Nothing } }, async (request, reply) => {
    const { actor, tokenDigest } = sessionOf(request)
    await signOut(context, actor, tokenDigest)
    clearSessionCookie(reply, context)
    return reply.code(204).send(null)
  })

  const schema = { summary: '修改自己的密码', body: ChangePasswordRequest, response: { ...answers(Type.Null()), ...Nothing } }
  app.put('/password', { schema, config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }, async (request, reply) => {
    const { actor, tokenDigest } = sessionOf(request)
    return answerOutcome(reply, await changePassword(context, actor, { ...request.body, tokenDigest }), () => null, 204)
  })
}
