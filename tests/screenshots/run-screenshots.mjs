/** `npm run screenshots`: builds what is stale, bundles screenshots.ts and runs it. */
import { bundleAndRun } from '../support/bundle-and-run.mjs'

await bundleAndRun('tests/screenshots/screenshots.ts', ['server', 'console', 'h5'])
