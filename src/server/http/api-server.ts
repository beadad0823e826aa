import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { AttachmentInspector } from '../attachments/attachment-inspection'
import type { CardPrinter } from '../cards/card-printer'
import type { PaymentCommandContext } from '../commands/read-payment-workbook'
import type { Settings } from '../settings'
import type { WechatLogin } from '../wechat/wechat-login'

/** The server, knowing its requests and answers by their schemas. */
export type ApiServer = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, TypeBoxTypeProvider>

/** What routes hand to commands, and the two settings that show in answers. */
export interface RouteContext extends PaymentCommandContext {
  attachmentInspector: AttachmentInspector
  cardPrinter: CardPrinter
  wechat: WechatLogin | null
  settings: Pick<Settings, 'demonstration' | 'publicUrl'>
}
