import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { projectRoot } from './project-root'

const weights = ['400Regular', '500Medium', '700Bold']

/**
 * Writes a fontconfig file that knows only Noto Sans SC from npm, and returns its path.
 * A bare server has no Chinese font at all, and pictures must be the same on every machine.
 */
export function writeFontConfiguration(): string {
  const folder = path.join(tmpdir(), `mingbai-cunwu-fonts-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fontFolders = weights.map(weight => `  <dir>${path.join(projectRoot, 'node_modules/@expo-google-fonts/noto-sans-sc', weight)}</dir>`)
  const aliases = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    family => `  <match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Sans SC</string></edit></match>`,
  )
  const file = path.join(folder, `fonts-${Buffer.from(projectRoot).toString('hex').slice(-16)}.conf`)
  writeFileSync(
    file,
    ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', '<fontconfig>', ...fontFolders, `  <cachedir>${folder}/cache</cachedir>`, ...aliases, '</fontconfig>', ''].join('\n'),
  )
  return file
}
