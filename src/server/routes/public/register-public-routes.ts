import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { requireRecordSession } from '../../http/record-session'
import { registerDivisions } from './divisions'
import { registerExplainers } from './explainers'
import { registerMyObjections } from './my-objections'
import { registerMyRecord } from './my-record'
import { registerNotices } from './notices'
import { registerPaymentLists } from './payment-lists'
import { registerPaymentRows } from './payment-rows'
import { registerPublicObjections } from './public-objections'
import { registerRecordSessions } from './record-sessions'
import { registerPublicAttachments } from './attachments'
import { registerSignIn } from './sign-in'
import { registerVillageHome } from './village-home'

/** Everything that needs no session. Answers may be kept but must be asked for anew: what is withdrawn is gone at once. */
export async function registerPublicRoutes(app: ApiServer, context: RouteContext): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('Cache-Control', 'no-cache')
  })
  for (const register of [registerDivisions, registerVillageHome, registerNotices, registerExplainers, registerPaymentLists, registerPaymentRows, registerPublicObjections, registerPublicAttachments]) {
    register(app, context)
  }
  await app.register(async (scope) => registerRecordSessions(scope.withTypeProvider<TypeBoxTypeProvider>(), context))
  // Lies apart from the rest: whatever is registered here demands the session of one's own record.
  await app.register(async (scope) => {
    requireRecordSession(scope.withTypeProvider<TypeBoxTypeProvider>(), context)
    for (const register of [registerMyRecord, registerMyObjections]) register(scope.withTypeProvider<TypeBoxTypeProvider>(), context)
  })
  await app.register(async (scope) => registerSignIn(scope.withTypeProvider<TypeBoxTypeProvider>(), context))
}
