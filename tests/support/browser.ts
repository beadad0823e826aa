import { mkdirSync } from 'node:fs'
import path from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import { type Browser, type Page, chromium } from 'playwright-core'
import { writeFontConfiguration } from './browser-fonts'
import { findChromium } from './chromium-executable'
import { projectRoot } from './project-root'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** The phone that every screen is judged on. */
export const phoneViewport = { width: 375, height: 667 }

/** Starts a real Chromium with a new, empty profile and one known Chinese font. Close it with `browser.close()`. */
export async function launchBrowser(): Promise<Browser> {
  const executable = await findChromium()
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value
  env.FONTCONFIG_FILE = writeFontConfiguration()
  if (executable.libraries) env.LD_LIBRARY_PATH = [executable.libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return chromium.launch({ executablePath: executable.path, args: flags, env })
}

export interface AccessibilityProblem {
  rule: string
  impact: string
  help: string
  /** CSS paths of at most five elements. */
  where: string[]
}

/** Accessibility problems of the page as it is now, by the rules of WCAG 2.2 A and AA. An empty array is the aim. */
export async function runAxe(page: Page, options: { disableRules?: string[] } = {}): Promise<AccessibilityProblem[]> {
  await page.evaluate(axe.source)
  const results = await page.evaluate(
    async disabled => {
      const runner = (globalThis as unknown as { axe: typeof axe }).axe
      return (await runner.run(document, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
        rules: Object.fromEntries(disabled.map(rule => [rule, { enabled: false }])),
      })) as AxeResults
    },
    options.disableRules ?? [],
  )
  return results.violations.map(violation => ({
    rule: violation.id,
    impact: violation.impact ?? 'unknown',
    help: violation.help,
    where: violation.nodes.slice(0, 5).map(node => node.target.join(' ')),
  }))
}

/** Saves a picture as tests/<suite>/output/<name>.png (never committed) and returns its absolute path. */
export async function screenshot(page: Page, suite: string, name: string, options: { fullPage?: boolean } = {}): Promise<string> {
  const folder = path.join(projectRoot, 'tests', suite, 'output')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.png`)
  await page.screenshot({ path: file, fullPage: options.fullPage ?? false, animations: 'disabled' })
  return file
}
