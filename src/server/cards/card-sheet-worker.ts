import { parentPort, workerData } from 'node:worker_threads'
import type { CardSheetRequest } from './card-printer'
import { drawCardSheet } from './draw-card-sheet'

void drawCardSheet(workerData as CardSheetRequest).then((sheet) => parentPort?.postMessage(sheet))
