import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** What needs the key outside the database: digests to recognise people, cards and tokens by, and the cipher of account digits. */
export interface MatchingKey {
  /** Keyed digest of the parts, hex; equal parts for another purpose give another digest. */
  digest(purpose: DigestPurpose, ...parts: readonly string[]): string
  /** Enciphers a short text; every time another cipher. `place` binds it to where it is stored. */
  seal(text: string, place: string): string
  /** The text again, or null when it was made with another key or for another place. */
  open(sealed: string, place: string): string | null
}

/** Everything that is digested. */
export type DigestPurpose = 'document' | 'place' | 'card' | 'openid' | 'token' | 'attempt' | 'check'

/** Bytes that a key has at least. */
export const SHORTEST_KEY = 32

/** Derives what is needed from the bytes of a key; digests and ciphers have keys of their own. */
export function createMatchingKey(bytes: Uint8Array): MatchingKey {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', bytes, 'mingbai-cunwu', purpose, 32))
  const digestKey = derive('digest')
  const cipherKey = derive('cipher')
  return {
    digest: (purpose, ...parts) => createHmac('sha256', digestKey).update(JSON.stringify([purpose, ...parts])).digest('hex'),
    seal: (text, place) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce).setAAD(Buffer.from(place))
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
    },
    open: (sealed, place) => {
      const bytes = Buffer.from(sealed, 'base64')
      try {
        const decipher = createDecipheriv('aes-256-gcm', cipherKey, bytes.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(place))
        decipher.setAuthTag(bytes.subarray(-16))
        return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
