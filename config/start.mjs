/** `npm start`: builds what is not built, then runs the server in this same process, so that Ctrl-C reaches it directly. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildAll } from './build.mjs'
import { root } from './build-steps.mjs'

if (await buildAll()) {
  await import(pathToFileURL(path.join(root, 'dist/server/main.mjs')).href)
} else {
  process.exitCode = 1
}
