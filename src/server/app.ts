import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import etag from '@fastify/etag'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController } from 'fastify'
import type { AttachmentInspector } from './attachments/attachment-inspection'
import type { CardPrinter } from './cards/card-printer'
import type { Clock } from './clock'
import type { WorkbookSource } from './commands/read-payment-workbook'
import { answerErrors, answerFrameworkError, malformedRequestBytes } from './http/answer-errors'
import type { ApiServer, RouteContext } from './http/api-server'
import { describeApi } from './http/describe-api'
import { logRequests } from './http/log-requests'
import { addSecurityHeaders } from './http/security-headers'
import { servePages, type StaticFolders } from './http/static-pages'
import type { MatchingKey } from './matching-key/matching-key'
import { registerPublicRoutes } from './routes/public/register-public-routes'
import { registerStaffRoutes } from './routes/staff/register-staff-routes'
import type { Settings } from './settings'
import type { Database } from './store/database-schema'
import type { WechatLogin } from './wechat/wechat-login'

export interface AppOptions {
  settings: Pick<Settings, 'demonstration' | 'publicUrl' | 'trustedProxy'>
  clock: Clock
  db: Database
  workbookReader: WorkbookSource
  attachmentInspector: AttachmentInspector
  matchingKey: MatchingKey
  cardPrinter: CardPrinter
  /** Asks WeChat who somebody is; null when no mini-program account is set up. */
  wechat: WechatLogin | null
  staticFolders: StaticFolders
  /** Where lines of the log go, as JSON; null for none. */
  log: { write(line: string): void } | null
}

/** Bytes of a JSON body: the longest entry that the contract allows fits several times. */
const LARGEST_JSON = 4 * 1024 * 1024

/** Builds the whole HTTP side; doesn't listen. */
export async function buildApp(options: AppOptions): Promise<ApiServer> {
  const { settings, clock, db, workbookReader, attachmentInspector, matchingKey, cardPrinter, wechat, staticFolders, log } = options
  const app: ApiServer = Fastify({
    logger: log === null ? false : { level: 'info', stream: log, base: null, timestamp: () => `,"time":"${clock.now().toISOString()}"` },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustedProxy ?? false,
    bodyLimit: LARGEST_JSON,
    routerOptions: { maxParamLength: 100 },
    ajv: { customOptions: { allErrors: true, coerceTypes: false, removeAdditional: false, useDefaults: false } },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end(malformedRequestBytes())
      else socket.destroy()
    },
  }).withTypeProvider<TypeBoxTypeProvider>()
  const context: RouteContext = { db, clock, workbookReader, attachmentInspector, matchingKey, cardPrinter, wechat, settings }
  app.decorateRequest('openSession', null)
  app.decorateRequest('openRecord', null)
  answerErrors(app)
  logRequests(app)
  await addSecurityHeaders(app, settings, [staticFolders.h5, staticFolders.console].filter((folder) => folder !== null))
  await app.register(etag, { weak: true })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], customTypes: /^(application\/(json|javascript)|text\/|image\/svg)/ })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  // A file that is too large is answered by readUpload, which knows the limit in words.
  await app.register(multipart, { throwFileSizeLimit: false })
  await describeApi(app)
  await app.register(async (scope) => registerPublicRoutes(scope.withTypeProvider<TypeBoxTypeProvider>(), context), { prefix: '/api/public' })
  await app.register(async (scope) => registerStaffRoutes(scope.withTypeProvider<TypeBoxTypeProvider>(), context), { prefix: '/api/staff' })
  await servePages(app, staticFolders)
  return app
}
