import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id (the library's default kind), 19 MiB, two passes: about 12 ms on an office server. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The password as it is stored; every call takes a new salt. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

let decoy: Promise<string> | null = null

/** Whether the password fits. Without a stored hash it works just as long on a decoy and says no, so that unknown logins can't be told by time. */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password nobody has')
  const fits = await verify(storedHash ?? (await decoy), password)
  return storedHash !== null && fits
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz'
const CAPITALS = 'ABCDEFGHJKMNPQRSTUVWXYZ'
const DIGITS = '23456789'

/** A password that can be read out over the telephone: no letters or digits that look alike, 12 characters, about 65 bits. */
export function createOneTimePassword(): string {
  const all = LETTERS + CAPITALS + DIGITS
  const pick = (from: string): string => from.charAt(randomInt(from.length))
  const characters = [pick(CAPITALS), pick(LETTERS), pick(DIGITS), ...Array.from({ length: 9 }, () => pick(all))]
  return [characters.slice(0, 4), characters.slice(4, 8), characters.slice(8)].map((part) => part.join('')).join('-')
}
