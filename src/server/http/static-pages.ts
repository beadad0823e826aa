import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { ApiServer } from './api-server'

/** Folders of the built screens; null for one that isn't built. */
export interface StaticFolders {
  /** Villager's H5, at / */
  h5: string | null
  /** Staff's console, at /console/ */
  console: string | null
}

/** Names with a content hash never change, so browsers may keep them for good; pages are asked for anew each time. */
const HASHED = /[.-][0-9A-Za-z_-]{8,}\.(js|css|woff2?|ttf|png|jpe?g|svg|webp)$/

export async function servePages(app: ApiServer, folders: StaticFolders): Promise<void> {
  const common = {
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply: { header(name: string, value: string): unknown }, file: string) => {
      reply.header('Cache-Control', HASHED.test(path.basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  } as const
  if (folders.console !== null && existsSync(folders.console)) {
    await app.register(fastifyStatic, { ...common, root: folders.console, prefix: '/console/', decorateReply: false })
    app.get('/console', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/console/'))
  }
  if (folders.h5 !== null && existsSync(folders.h5)) await app.register(fastifyStatic, { ...common, root: folders.h5, prefix: '/', decorateReply: false })
}
