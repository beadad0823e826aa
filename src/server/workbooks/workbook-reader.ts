import { Worker } from 'node:worker_threads'
import type { ParsedPaymentWorkbook, PaymentImportContext } from '../../domain/subsidies/payment-import'
import type { WorkbookGrid } from '../../domain/subsidies/workbook-grid'
import { refused, type Outcome } from '../../domain/text/outcome'
import { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits'
import type { WorkbookAnswers, WorkbookJob } from './workbook-job'

/** Reads uploaded workbooks away from the thread that answers requests. */
export interface WorkbookReader {
  /** The grid of an .xlsx, .xls or .csv file, or a refusal in words. Never throws on hostile content. `buffer` stays usable. */
  read(buffer: Uint8Array, fileName: string): Promise<Outcome<WorkbookGrid>>
  /** The lists of the workbook with every problem; refusals as `read`. */
  parse(buffer: Uint8Array, fileName: string, context: PaymentImportContext): Promise<Outcome<ParsedPaymentWorkbook>>
  /** An .xlsx of the workbook's values with every problem marked at its cell; refusals as `read`. */
  mark(buffer: Uint8Array, fileName: string, context: PaymentImportContext): Promise<Outcome<Uint8Array>>
}

export interface WorkbookReaderOptions {
  /** The built worker: dist/server/workbook-worker.mjs. */
  workerFile: string
  limits?: Partial<WorkbookLimits>
}

/** Two workbooks at a time bound the memory; the others wait in line. */
const MOST_AT_ONCE = 2

/** Every reading gets a worker thread of its own, with an end to its time and memory: a bomb ends the worker and not the server. */
export function createWorkbookReader(options: WorkbookReaderOptions): WorkbookReader {
  const limits = { ...DEFAULT_WORKBOOK_LIMITS, ...options.limits }
  const waiting: (() => void)[] = []
  let running = 0

  async function takeTurn(): Promise<void> {
    if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
  }

  function endTurn(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  async function inTurn<Kind extends keyof WorkbookAnswers>(buffer: Uint8Array, buildJob: (bytes: Uint8Array) => WorkbookJob & { kind: Kind }): Promise<Outcome<WorkbookAnswers[Kind]>> {
    if (buffer.byteLength > limits.fileBytes) {
      return refused('workbook-too-large', `文件超过${Math.floor(limits.fileBytes / 1024 / 1024)}MB。请删去图片和多余的工作表，或按村分成几个文件上传。`)
    }
    await takeTurn()
    try {
      return await runInWorker<WorkbookAnswers[Kind]>(options.workerFile, buildJob(new Uint8Array(buffer)))
    } finally {
      endTurn()
    }
  }

  return {
    read: (buffer, fileName) => inTurn(buffer, (bytes) => ({ kind: 'read', bytes, fileName, limits })),
    parse: (buffer, fileName, context) => inTurn(buffer, (bytes) => ({ kind: 'parse', bytes, fileName, limits, context })),
    mark: (buffer, fileName, context) => inTurn(buffer, (bytes) => ({ kind: 'mark', bytes, fileName, limits, context })),
  }
}

function runInWorker<Answer>(workerFile: string, request: WorkbookJob): Promise<Outcome<Answer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, {
      workerData: request,
      transferList: [request.bytes.buffer as ArrayBuffer],
      resourceLimits: { maxOldGenerationSizeMb: request.limits.megabytes, maxYoungGenerationSizeMb: 64 },
      env: {},
      stdout: true,
      stderr: true,
    })
    const timer = setTimeout(() => settle(refused('workbook-too-slow', '文件太复杂，读取超时。请删去名单以外的工作表和格式，或按村分成几个文件上传。')), request.limits.milliseconds)
    let settled = false

    function settle(outcome: Outcome<Answer> | Error): void {
      if (settled) return
      settled = true
      clearTimeout(timer)
      void worker.terminate()
      if (outcome instanceof Error) reject(outcome)
      else resolve(outcome)
    }

    worker.on('message', (outcome: Outcome<Answer>) => settle(outcome))
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') settle(refused('workbook-too-large', '文件展开后太大，没有读取。请删去名单以外的内容，或按村分成几个文件上传。'))
      else settle(error)
    })
    worker.on('exit', (code) => settle(new Error(`the workbook worker ended with code ${code} and no answer`)))
  })
}
