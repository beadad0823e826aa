import '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_LONGEST_HOURS } from '../../domain/staff/sign-in-rules'
import { refused } from '../../domain/text/outcome'
import { resumeSession, type OpenSession } from '../commands/sign-in'
import type { ApiServer, RouteContext } from './api-server'
import { sendRefusal } from './send-outcome'

export const SESSION_COOKIE = 'mingbai_session'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every request below /api/staff; null elsewhere. */
    openSession: OpenSession | null
  }
}

function cookieOptions({ settings }: RouteContext) {
  return { path: '/api', httpOnly: true, sameSite: 'strict', secure: settings.publicUrl?.startsWith('https:') ?? false } as const
}

export function setSessionCookie(reply: FastifyReply, context: RouteContext, token: string): void {
  void reply.setCookie(SESSION_COOKIE, token, { ...cookieOptions(context), maxAge: SESSION_LONGEST_HOURS * 3600 })
}

export function clearSessionCookie(reply: FastifyReply, context: RouteContext): void {
  void reply.clearCookie(SESSION_COOKIE, cookieOptions(context))
}

/** Routes that a person with a one-time password may use before changing it. */
const BEFORE_PASSWORD_CHANGE: ReadonlySet<string> = new Set(['/api/staff/session', '/api/staff/password'])

/** Every route registered under this server demands a session, because of where it lies. */
export function requireSession(app: ApiServer, context: RouteContext): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('Cache-Control', 'no-store')
    const token = request.cookies[SESSION_COOKIE]
    const session = token === undefined || token.length > 100 ? null : await resumeSession(context, token)
    if (session === null) {
      sendRefusal(reply, refused('sign-in-needed', '您还没有登录，或者登录已过期，请重新登录。').refusal)
      return reply
    }
    if (session.staff.must_change_password && !BEFORE_PASSWORD_CHANGE.has(request.routeOptions.url ?? '')) {
      sendRefusal(reply, refused('must-change-password', '您用的是一次性密码，请先修改密码。').refusal)
      return reply
    }
    request.openSession = session
    return undefined
  })
}

/** The session of a request below /api/staff. */
export function sessionOf(request: FastifyRequest): OpenSession {
  if (request.openSession === null) throw new Error('a staff route was registered outside the place that demands a session')
  return request.openSession
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses changes that another web site makes a browser send: the cookie alone is not enough. */
export function requireSameOrigin(app: ApiServer, context: RouteContext): void {
  app.addHook('onRequest', async (request, reply) => {
    if (SAFE_METHODS.has(request.method) || isSameOrigin(request, context)) return undefined
    sendRefusal(reply, refused('other-origin', '这个请求来自别的网站，没有办理。请从本网站的页面操作。').refusal)
    return reply
  })
}

function isSameOrigin(request: FastifyRequest, { settings }: RouteContext): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin } = request.headers
  if (origin === undefined) return true
  if (settings.publicUrl !== null && origin === settings.publicUrl) return true
  return URL.canParse(origin) && new URL(origin).host === request.headers.host
}
