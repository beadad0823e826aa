import { parentPort, workerData } from 'node:worker_threads'
import { readWorkbook, type WorkbookReadRequest } from './read-workbook'

parentPort?.postMessage(readWorkbook(workerData as WorkbookReadRequest))
