import { parentPort, workerData } from 'node:worker_threads'
import { set_cptable } from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel'
import { readWorkbook, type WorkbookReadRequest } from './read-workbook'

// Workbooks of before Excel 97 keep their text in the code page of the machine they were made on (936 in China).
set_cptable(codepages)
parentPort?.postMessage(readWorkbook(workerData as WorkbookReadRequest))
