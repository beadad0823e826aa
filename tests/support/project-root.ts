import { existsSync } from 'node:fs'
import path from 'node:path'

function findProjectRoot(): string {
  let folder = __dirname
  while (!existsSync(path.join(folder, 'package.json')) || !existsSync(path.join(folder, 'config'))) {
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error(`No project folder above ${__dirname}`)
    folder = parent
  }
  return folder
}

/** Absolute path of the folder that holds package.json. Right for sources and for bundles below dist alike. */
export const projectRoot = findProjectRoot()
