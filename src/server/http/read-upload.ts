import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'

/** One uploaded file and the fields around it. */
export interface Upload {
  fileName: string
  bytes: Buffer
  fields: Record<string, string>
}

/** Reads a multipart request with exactly one file in the field `file`. Refusals: no-file, too-large. */
export async function readUpload(request: FastifyRequest, mostBytes: number): Promise<Outcome<Upload>> {
  if (!request.isMultipart()) return refused('wrong-media-type', '没有收到文件，请重新选择文件后上传。')
  let file: { fileName: string; bytes: Buffer } | null = null
  let tooLarge = false
  const fields: Record<string, string> = {}
  for await (const part of request.parts({ limits: { fileSize: mostBytes, files: 1, fields: 20, fieldSize: 10_000, fieldNameSize: 100, parts: 30, headerPairs: 20 } })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value
      continue
    }
    const chunks: Buffer[] = []
    for await (const chunk of part.file) chunks.push(chunk as Buffer)
    tooLarge ||= part.file.truncated
    if (part.fieldname === 'file') file = { fileName: plainFileName(part.filename), bytes: Buffer.concat(chunks) }
  }
  if (tooLarge) return refused('too-large', `文件太大，请不要超过 ${Math.floor(mostBytes / 1024 / 1024)} MB。`)
  if (file === null || file.bytes.length === 0) return refused('no-file', '没有收到文件，或者文件是空的，请重新选择。', [{ field: 'file', message: '请选择文件。' }])
  return accepted({ ...file, fields })
}

/** The last part of the name, without characters that no file name needs, at most 120 characters with its extension kept. */
export function plainFileName(claimed: string): string {
  const last = claimed.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const name = [...last].filter((character) => !/[<>:"|?*\p{C}]/u.test(character)).join('').trim()
  const dot = name.lastIndexOf('.')
  const extension = dot === -1 ? '' : name.slice(dot).slice(0, 10)
  const stem = [...(dot === -1 ? name : name.slice(0, dot))].slice(0, 110).join('')
  return `${stem === '' ? '附件' : stem}${extension}`
}
