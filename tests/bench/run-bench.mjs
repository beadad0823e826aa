/** `npm run bench`: bundles bench.ts, which measures the built server and the built mini-program, and runs it. */
import { bundleAndRun } from '../support/bundle-and-run.mjs'

await bundleAndRun('tests/bench/bench.ts', ['server', 'weapp'])
