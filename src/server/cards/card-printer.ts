import { Worker } from 'node:worker_threads'

/** One 明白卡 to print. */
export interface PrintedCard {
  name: string
  villageCode: string
  villageName: string
  groupName: string | null
  householdNo: string | null
  /** As in domain/my-money/card-code, without separators. */
  code: string
}

/** What goes onto the sheet. */
export interface CardSheetRequest {
  cards: readonly PrintedCard[]
  /** Where villagers' pages are reached from outside; null when unknown: then the QR code holds what the mini-program reads. */
  publicUrl: string | null
  /** Whom to ask, for the foot of a card. */
  phone: { office: string; phone: string } | null
  /** YYYY-MM-DD */
  issuedOn: string
}

/** The sheet, and the people whose name can't be printed in full; `page` counts from 1. */
export interface CardSheet {
  pdf: Uint8Array
  unprintable: { page: number; name: string; characters: string }[]
}

/** Draws sheets of cards away from the thread that answers requests. */
export interface CardPrinter {
  print(request: CardSheetRequest): Promise<CardSheet>
}

/** Every sheet gets a worker thread of its own: laying out Chinese text with a typeface of 10 MB keeps a core busy for a second. One at a time bounds the memory. */
export function createCardPrinter(options: { workerFile: string }): CardPrinter {
  let last: Promise<unknown> = Promise.resolve()
  return {
    print(request) {
      const printed = last.then(() => printInWorker(options.workerFile, request))
      last = printed.catch(() => undefined)
      return printed
    },
  }
}

function printInWorker(workerFile: string, request: CardSheetRequest): Promise<CardSheet> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: request, env: {}, stdout: true, stderr: true })
    worker.on('message', (sheet: CardSheet) => {
      resolve(sheet)
      void worker.terminate()
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the card worker ended with code ${code} and no answer`)))
  })
}
