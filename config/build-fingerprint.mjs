import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { lockedVersions, root } from './build-steps.mjs'

/** A digest of everything a step is made from: same digest, same result. */
export function fingerprint(step) {
  const hash = createHash('sha256').update(process.version.split('.')[0]).update(lockedVersions())
  for (const name of step.settings) hash.update(`${name}=${process.env[name] ?? ''}\n`)
  for (const input of step.inputs) {
    for (const file of filesIn(path.join(root, input))) {
      hash.update(`${path.relative(root, file)}\n`).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

function filesIn(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)))
}
