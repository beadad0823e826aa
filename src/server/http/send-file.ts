import type { FastifyReply } from 'fastify'

/** A stored file to hand out. */
export interface SentFile {
  file_name: string
  media_type: string
  content: Buffer
}

/** Hands a file out under its Chinese name. Pictures show in the page; everything else is downloaded, so that nothing a file holds runs on our address. */
export function sendFile(reply: FastifyReply, file: SentFile): FastifyReply {
  const shown = file.media_type.startsWith('image/') ? 'inline' : 'attachment'
  const name = encodeURIComponent(file.file_name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return reply.type(file.media_type)
    .header('Content-Disposition', `${shown}; filename*=UTF-8''${name}`)
    .header('X-Content-Type-Options', 'nosniff')
    .header('Content-Security-Policy', "default-src 'none'; sandbox")
    .send(file.content)
}
