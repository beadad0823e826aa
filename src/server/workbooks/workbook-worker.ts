import { parentPort, workerData } from 'node:worker_threads'
import { set_cptable } from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel'
import { runWorkbookJob, type WorkbookJob } from './workbook-job'

// Workbooks of before Excel 97 keep their text in the code page of the machine they were made on (936 in China).
set_cptable(codepages)
parentPort?.postMessage(runWorkbookJob(workerData as WorkbookJob))
