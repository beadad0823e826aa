import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import helmet from '@fastify/helmet'
import type { Settings } from '../settings'
import type { ApiServer } from './api-server'

/** Content security policy for the H5, the console and the API description: nothing from elsewhere, no inline script but those of our own pages, by hash. */
export async function addSecurityHeaders(app: ApiServer, settings: Pick<Settings, 'publicUrl'>, pageFolders: readonly string[]): Promise<void> {
  const secure = settings.publicUrl?.startsWith('https:') ?? false
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...pageFolders.flatMap(inlineScriptHashes)],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'sameorigin' },
  })
}

function inlineScriptHashes(folder: string): string[] {
  const file = path.join(folder, 'index.html')
  if (!existsSync(file)) return []
  const scripts = [...readFileSync(file, 'utf8').matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
  return scripts.map((match) => `'sha256-${createHash('sha256').update(match[1] ?? '').digest('base64')}'`)
}
