import { Worker } from 'node:worker_threads'
import { PERSONAL_DATA_NAMES } from '../../domain/disclosure/personal-data-check'
import { assertNever } from '../../domain/text/assert-never'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import type { AttachmentInspector, InspectedAttachment } from './attachment-inspection'
import { DEFAULT_INSPECTION_LIMITS, LARGEST_ATTACHMENT, type InspectionLimits } from './attachment-limits'
import type { InspectionReport, InspectionRequest } from './attachment-text-worker'
import { cleanPicture } from './clean-picture'
import type { ExtractionFault } from './extract-text'
import { kindByContent, kindByName, MEDIA_TYPES, type AttachmentKind } from './recognise-file'

export interface AttachmentInspectorOptions {
  /** The built worker: dist/server/attachment-text-worker.mjs. */
  workerFile: string
  limits?: Partial<InspectionLimits>
}

const MOST_AT_ONCE = 2
const TAKEN = '可以上传 PDF、Word（doc、docx）、Excel（xls、xlsx）和图片（jpg、png、webp）。'

const unfit = (message: string) => refused('unfit-attachment', message)

/**
 * Recognises a file by its content, rewrites pictures, and searches the text of documents for personal data in a worker thread with an end to
 * its time and memory. Every refusal is a sentence; hostile content never throws.
 */
export function createAttachmentInspector(options: AttachmentInspectorOptions): AttachmentInspector {
  const limits = { ...DEFAULT_INSPECTION_LIMITS, ...options.limits }
  const inTurn = createTurns(MOST_AT_ONCE)
  return {
    async inspect(bytes, fileName) {
      if (bytes.length > LARGEST_ATTACHMENT) return unfit(`附件太大，请不要超过 ${LARGEST_ATTACHMENT / 1024 / 1024} MB。`)
      const claimed = kindByName(fileName)
      const kind = kindByContent(bytes)
      if (claimed === null) return unfit(`这种文件不能作附件。${TAKEN}`)
      if (kind === 'locked') return unfit('这个文件加了打开密码，村民看不了。请去掉密码后再上传。')
      if (kind === null) return unfit(`文件的内容不是它的名字所说的那一种，或者已经损坏。${TAKEN}`)
      if (kind !== claimed) return unfit(`文件的内容其实是 ${kind}，和扩展名对不上。请用原来的软件另存后再上传。`)
      if (kind === 'jpeg' || kind === 'png' || kind === 'webp') return inTurn(() => inspectPicture(bytes, kind, fileName))
      return inTurn(async () => describe(await runWorker(options.workerFile, { kind, bytes: new Uint8Array(bytes), limits }), bytes, kind, fileName))
    },
  }
}

async function inspectPicture(bytes: Buffer, kind: 'jpeg' | 'png' | 'webp', fileName: string): Promise<Outcome<InspectedAttachment>> {
  const picture = await cleanPicture(bytes, kind)
  if (picture === null) return unfit('这张图片打不开，可能已损坏或者太大。请重新拍照或另存后再上传。')
  return accepted({ ...picture, mediaType: MEDIA_TYPES[kind], fileName, textCheck: 'unreadable' })
}

type WorkerReport = InspectionReport | { fault: 'exhausted' }

function describe(report: WorkerReport, bytes: Buffer, kind: AttachmentKind, fileName: string): Outcome<InspectedAttachment> {
  if ('fault' in report) return unfit(sentenceFor(report.fault))
  if (report.kinds.length > 0) {
    const names = report.kinds.map((found) => PERSONAL_DATA_NAMES[found]).join('、')
    return unfit(`附件里有疑似${names}，没有保存。请删去（包括隐藏的工作表、批注和页眉页脚）后再上传。`)
  }
  return accepted({ bytes, mediaType: MEDIA_TYPES[kind], fileName, width: null, height: null, textCheck: report.readable ? 'checked' : 'unreadable' })
}

function sentenceFor(fault: ExtractionFault | 'exhausted'): string {
  switch (fault) {
    case 'locked':
      return '这个文件加了打开密码，村民看不了。请去掉密码后再上传。'
    case 'embedded':
      return '这个文件里还嵌有别的文件或宏，无法检查。请去掉后再上传，或者另存为 PDF。'
    case 'too-large':
      return '这个文件解开后太大，无法检查。请拆成几个小文件。'
    case 'broken':
      return '这个文件打不开，可能已损坏。请用原来的软件另存后再上传。'
    case 'exhausted':
      return '检查这个文件花的时间太长或占用太多，没有保存。请拆成几个小文件。'
    default:
      return assertNever(fault)
  }
}

function runWorker(workerFile: string, request: InspectionRequest): Promise<WorkerReport> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      workerData: request,
      transferList: [request.bytes.buffer as ArrayBuffer],
      resourceLimits: { maxOldGenerationSizeMb: request.limits.megabytes, maxYoungGenerationSizeMb: 64 },
      env: {},
      stdout: true,
      stderr: true,
    })
    const timer = setTimeout(() => end({ fault: 'exhausted' }), request.limits.milliseconds)
    const end = (report: WorkerReport): void => {
      clearTimeout(timer)
      resolve(report)
      void worker.terminate()
    }
    worker.once('message', (report: InspectionReport) => end(report))
    worker.once('error', (error: Error & { code?: string }) => end({ fault: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'exhausted' : 'broken' }))
    worker.once('exit', () => end({ fault: 'broken' }))
  })
}

/** Runs at most so many pieces of work at once; the rest wait in line. */
function createTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
