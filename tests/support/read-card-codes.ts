import { execFileSync } from 'node:child_process'
import { projectRoot } from './project-root'

/** The codes on a sheet of cards, read out of the PDF as a person would read the paper. */
export function readCardCodes(pdf: Buffer): string[] {
  const program = `import { readFileSync } from 'node:fs'
    import { extractText, getDocumentProxy } from 'unpdf'
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(0))), { mergePages: true })
    process.stdout.write(text)`
  // In a process of its own: the reader is published as an ES module with a worker.
  const text = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: projectRoot, input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
  return [...text.matchAll(/\b([0-9A-HJKMNP-TV-Z]{4})\s*-\s*([0-9A-HJKMNP-TV-Z]{4})\b/g)].map(match => `${match[1]}${match[2]}`)
}
