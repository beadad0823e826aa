import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { registerDivisions } from './divisions'
import { registerExplainers } from './explainers'
import { registerNotices } from './notices'
import { registerPaymentLists } from './payment-lists'
import { registerPaymentRows } from './payment-rows'
import { registerPublicAttachments } from './attachments'
import { registerSignIn } from './sign-in'
import { registerVillageHome } from './village-home'

/** Everything that needs no session. Answers may be kept but must be asked for anew: what is withdrawn is gone at once. */
export async function registerPublicRoutes(app: ApiServer, context: RouteContext): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('Cache-Control', 'no-cache')
  })
  for (const register of [registerDivisions, registerVillageHome, registerNotices, registerExplainers, registerPaymentLists, registerPaymentRows, registerPublicAttachments]) {
    register(app, context)
  }
  await app.register(async (scope) => registerSignIn(scope.withTypeProvider<TypeBoxTypeProvider>(), context))
}
