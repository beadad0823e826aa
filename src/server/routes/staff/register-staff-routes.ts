import type { ApiServer, RouteContext } from '../../http/api-server'
import { requireSameOrigin, requireSession } from '../../http/staff-session'
import { registerAttachments } from './attachments'
import { registerAudit } from './audit'
import { registerBatchEnds } from './batch-ends'
import { registerColumnAliases } from './column-aliases'
import { registerDesk } from './desk'
import { registerEditions } from './editions'
import { registerHouseholds } from './households'
import { registerObjections } from './objections'
import { registerPaymentBatches } from './payment-batches'
import { registerPeople } from './people'
import { registerRetention } from './retention'
import { registerSession } from './session'
import { registerSubsidies } from './subsidies'

/** Everything registered here demands a session and, for changes, a request of our own pages. */
export async function registerStaffRoutes(app: ApiServer, context: RouteContext): Promise<void> {
  requireSameOrigin(app, context)
  requireSession(app, context)
  for (const register of [registerSession, registerDesk, registerEditions, registerAttachments, registerPaymentBatches, registerBatchEnds, registerRetention, registerSubsidies, registerColumnAliases, registerHouseholds, registerObjections, registerPeople, registerAudit]) {
    register(app, context)
  }
}
