import { SignInRequest, StaffSession } from '../../../domain/api/staff-session-contract'
import { signIn } from '../../commands/sign-in'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { requireSameOrigin, setSessionCookie } from '../../http/staff-session'
import { presentStaffSession } from '../../presenters/present-staff-person'
import { findDivision } from '../../store/divisions-store'

export function registerSignIn(app: ApiServer, context: RouteContext): void {
  requireSameOrigin(app, context)
  const schema = { summary: '工作人员登录', body: SignInRequest, response: answers(StaffSession) }
  app.post('/sign-in', { schema, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }, async (request, reply) => {
    void reply.header('Cache-Control', 'no-store')
    return answerOutcome(reply, await signIn(context, request.body), async ({ token, staff }) => {
      setSessionCookie(reply, context, token)
      const division = await findDivision(context.db, staff.division_code)
      return presentStaffSession(staff, division?.short_name ?? '', context.settings.demonstration, context.clock.now())
    })
  })
}
