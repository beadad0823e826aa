import { readFileSync } from 'node:fs'
import path from 'node:path'
import { read, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import type { ParsedPaymentWorkbook } from '../../../src/domain/subsidies/payment-import'
import { SUBSIDIES, type Subsidy } from '../../../src/domain/subsidies/subsidy-catalogue'
import type { WorkbookGrid } from '../../../src/domain/subsidies/workbook-grid'
import { createWorkbookReader } from '../../../src/server/workbooks/workbook-reader'
import { buildZip, workbookParts } from '../../fixtures/build-zip'
import { projectRoot } from '../../support/project-root'

const workerFile = path.join(projectRoot, 'dist/server/workbook-worker.mjs')
const reader = createWorkbookReader({ workerFile })
const fixture = (name: string): Buffer => readFileSync(path.join(projectRoot, 'tests/fixtures/import', name))

const [FARMLAND] = SUBSIDIES.filter(({ code }) => code === 'farmland-protection') as [Subsidy]
const VILLAGES = [{ code: '340405100201', name: '妙山村村委会' }, { code: '340405100202', name: '沈巷村村委会' }]

async function gridOf(bytes: Buffer, fileName: string): Promise<WorkbookGrid> {
  const outcome = await reader.read(bytes, fileName)
  if (!outcome.ok) throw new Error(outcome.refusal.message)
  return outcome.value
}

async function importOf(name: string, villages = VILLAGES.slice(0, 1)): Promise<ParsedPaymentWorkbook> {
  const parsed = await reader.parse(fixture(name), name, { subsidy: FARMLAND, villages, today: '2026-11-22' })
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  return parsed.value
}

async function refusalOf(bytes: Buffer, fileName: string, from = reader): Promise<string> {
  const outcome = await from.read(bytes, fileName)
  return outcome.ok ? 'accepted' : outcome.refusal.message
}

describe('lists as townships send them are read', () => {
  test.each(['as-sent-by-a-village.xlsx', 'as-sent-by-a-village.xls'])('%s: title, units, subtotals, total and signatures', async (name) => {
    const parsed = await importOf(name)
    expect(parsed.problems).toEqual([])
    expect(parsed.lists[0]?.totals).toEqual({ recipients: 24, amountFen: 1155368, areaMilliMu: 151962 })
    expect(parsed.remarks).toEqual(['工作表“Sheet1”：第1至2行是标题或单位，第3行是表头，第10、17、24、31行是小计，第32行是合计，第33、34行是说明或签字，都没有当作发放对象。'])
  })

  test('as-sent-by-a-township.xlsx: two header rows and villages in merged cells', async () => {
    const parsed = await importOf('as-sent-by-a-township.xlsx', VILLAGES)
    expect(parsed.problems).toEqual([])
    expect(parsed.lists.map((list) => [list.divisionName, list.rows.length])).toEqual([['妙山村', 10], ['沈巷村', 10]])
  })

  test('one-sheet-per-village.xlsx: hidden sheet, columns, rows and comments are noticed', async () => {
    const parsed = await importOf('one-sheet-per-village.xlsx', VILLAGES)
    expect(parsed.lists.map((list) => [list.divisionName, list.rows.length])).toEqual([['妙山村', 8], ['沈巷村', 8]])
    expect(parsed.problems.map((problem) => problem.message)).toEqual(['第4行是隐藏的或被筛选掉的行，也会导入。'])
    expect(parsed.remarks).toEqual(expect.arrayContaining(['工作表“原始数据”是隐藏的，没有读取，不公开也不保存。', '工作表“妙山村”：有2个隐藏的列不公开也不保存。', '工作表“妙山村”：有1处批注，不公开也不保存。']))
  })

  test('html-in-disguise.xls: a web page in GBK keeps all 18 digits of its ID numbers', async () => {
    const grid = await gridOf(fixture('html-in-disguise.xls'), 'html-in-disguise.xls')
    expect(grid.sheets[0]?.rows[1]?.[4]).toMatch(/^340405\d{11}[\dX]$/)
    const parsed = await importOf('html-in-disguise.xls')
    expect(parsed.problems).toEqual([])
    expect(parsed.lists[0]?.rows).toHaveLength(12)
  })

  test('the same list as CSV in UTF-8 and in GB18030 reads alike', async () => {
    const [one, other] = [await importOf('utf-8.csv'), await importOf('gb18030.csv')]
    expect(one).toEqual(other)
    expect(one.problems).toEqual([])
    expect(one.lists[0]?.totals.recipients).toBe(12)
  })

  test('full-of-slips.xlsx: every slip is named with its cell, and no identifier is repeated', async () => {
    const parsed = await importOf('full-of-slips.xlsx')
    expect(parsed.problems.map((problem) => problem.cell)).toEqual([
      'D2', 'D3', 'J4', 'J5', 'J6', 'J7', 'H8', 'I9', 'J10', 'E11', 'E15', 'B16', 'J20', 'J21', 'D14', 'D19', 'E12', 'K17',
    ])
    expect(JSON.stringify([parsed.problems, parsed.remarks, parsed.columns])).not.toMatch(/\d{11}/)
  })

  test('nothing that identifies a person is in the lists of any fixture', async () => {
    for (const name of ['as-sent-by-a-village.xlsx', 'as-sent-by-a-township.xlsx', 'one-sheet-per-village.xlsx', 'utf-8.csv']) {
      const { lists, problems, remarks, columns } = await importOf(name, VILLAGES)
      expect(JSON.stringify([lists.map((list) => list.rows), problems, remarks, columns])).not.toMatch(/\d{11}/)
    }
  })
})

describe('what a workbook carries along unseen', () => {
  test('properties, names, links, caches, macros and pictures are told, and nothing of them is in the result', async () => {
    const parsed = await importOf('full-of-hidden-things.xlsx')
    expect(parsed.acceptable).toBe(true)
    expect(parsed.remarks.slice(0, 6)).toEqual([
      '文件属性里写着作者、单位、标题', '有1个指向其他文件的链接，没有打开', '有1份数据透视表的缓存，里面可能有整份底册', '有1个定义的名称', '有宏，没有运行', '有1个图片、图表或嵌入的文件',
    ].map((what) => `这个文件${what}；不公开也不保存。请勿把原文件作为附件公开。`))
    expect(JSON.stringify(parsed)).not.toMatch(/周会计|某镇财政所|底册"/)
  })
})

describe('the workbook handed back', () => {
  const context = { subsidy: FARMLAND, villages: VILLAGES.slice(0, 1), today: '2026-11-22' }
  const markedOf = async (name: string): Promise<ReturnType<typeof read>> => {
    const marked = await reader.mark(fixture(name), name, context)
    if (!marked.ok) throw new Error(marked.refusal.message)
    return read(marked.value, { type: 'array', cellStyles: true, cellFormula: true })
  }
  const cellsOf = (sheet: WorkSheet | undefined): [string, CellObject][] => Object.entries(sheet ?? {}).filter(([address]) => !address.startsWith('!')) as [string, CellObject][]

  test('every problem with a cell is a mark with a comment at that cell, and all values are as they were sent', async () => {
    const parsed = await importOf('full-of-slips.xlsx')
    const book = await markedOf('full-of-slips.xlsx')
    const commented = cellsOf(book.Sheets['妙山村']).filter(([, cell]) => cell.c).map(([address]) => address)
    expect(commented.sort()).toEqual([...new Set(parsed.problems.map(({ cell }) => cell))].sort())
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets['问题清单'] ?? {}, { header: 1 })
    expect(rows).toHaveLength(parsed.problems.length + 1)
    expect(book.Sheets['妙山村']?.D4).toMatchObject({ v: (read(fixture('full-of-slips.xlsx')).Sheets['妙山村']?.D4 as CellObject | undefined)?.v })
  })

  test('nothing in it is a formula, however the cell began', async () => {
    const cells = cellsOf((await markedOf('formula-injection.csv')).Sheets['名单'])
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([])
    expect(cells.filter(([, cell]) => /^\s*[=+@-]/.test(String(cell.v)))).toHaveLength(6)
    expect(cells.filter(([, cell]) => /^\s*[=+@-]/.test(String(cell.v)) && cell.t !== 's')).toEqual([])
  })

  test('hidden sheets, properties and the name of whoever made it are not in it', async () => {
    expect((await markedOf('one-sheet-per-village.xlsx')).SheetNames).toEqual(['问题清单', '妙山村', '沈巷村'])
    const book = await markedOf('full-of-hidden-things.xlsx')
    expect([book.Props?.Author, book.Props?.Company, book.Workbook?.Names]).toEqual([undefined, undefined, []])
  })
})

describe('cells', () => {
  test('numbers, dates, errors, booleans and formulas without a value are told apart', async () => {
    const cells = '<c r="A1"><v>266.11</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1"><f>A1*2</f></c><c r="E1" t="inlineStr"><is><t>甲</t></is></c><c r="F1" t="str"><f>A1</f><v>乙</v></c><c r="G1"><f>A1*0</f><v>0</v></c>'
    const grid = await gridOf(buildZip(workbookParts(`<sheetData><row r="1">${cells}</row></sheetData>`)), '表.xlsx')
    expect(grid.sheets[0]?.rows[0]).toEqual([266.11, true, { kind: 'error', code: '#DIV/0!' }, { kind: 'formula-without-value' }, '甲', '乙', 0])
  })

  test('a household number that Excel turned into a date comes as a date, whatever the time zone', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, { '!ref': 'A1', A1: { t: 'n', v: 46082, z: 'm"月"d"日"' } }, '表')
    for (const bookType of ['xlsx', 'biff8'] as const) {
      const grid = await gridOf(write(book, { type: 'buffer', bookType }) as Buffer, bookType === 'xlsx' ? '表.xlsx' : '表.xls')
      expect(grid.sheets[0]?.rows[0]).toEqual([{ kind: 'date', date: '2026-03-01' }])
    }
  })

  test('a CSV keeps long numbers, quotes, tabs and the formula trick as text', async () => {
    expect((await gridOf(Buffer.from('姓名,号\n"王,建国",="340405196001010011"\n'), 'a.csv')).sheets[0]?.rows).toEqual([['姓名', '号'], ['王,建国', '340405196001010011']])
    expect((await gridOf(Buffer.from('\ufeff姓名\t组\n王建国\t1\n', 'utf16le'), 'a.xls')).sheets[0]?.rows).toEqual([['姓名', '组'], ['王建国', '1']])
  })
})

describe('what is no workbook gets one sentence', () => {
  const word = buildZip([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: '<w/>' }])
  const [locked = { name: '', content: '' }, ...others] = workbookParts('')
  test.each<[string, Buffer, string, string]>([
    ['an empty file', Buffer.alloc(0), 'a.xlsx', '这个文件是空的。请核对后重新上传。'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'a.xlsx', '这个文件是 PDF，不是电子表格。请上传 .xlsx、.xls 或 .csv 格式的名单。'],
    ['an image', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), 'a.xls', '这个文件是图片，不是电子表格。请上传 .xlsx、.xls 或 .csv 格式的名单。'],
    ['a Word document', word, 'a.xlsx', '这个文件是 Word 文档，不是电子表格。请上传 .xlsx、.xls 或 .csv 格式的名单。'],
    ['an archive', buildZip([{ name: 'a.txt', content: 'a' }]), 'a.xlsx', '这个文件是压缩包，不是电子表格。请上传 .xlsx、.xls 或 .csv 格式的名单。'],
    ['a file of another ending', Buffer.from('姓名,金额'), 'a.docx', '只能读取 .xlsx、.xls 和 .csv 文件。请用 Excel 或 WPS 打开名单，另存为 .xlsx 后再上传。'],
    ['a workbook with a password', buildZip([{ ...locked, encrypted: true }, ...others]), 'a.xlsx', '文件加了密码，读不了。请取消密码后再上传。'],
    ['an encrypted package', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]), 'a.xlsx', '文件加了密码，读不了。请取消密码后再上传。'],
    ['half a workbook', fixture('as-sent-by-a-village.xlsx').subarray(0, 5000), 'a.xlsx', '文件已损坏，打不开。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。'],
    ['half an old workbook', fixture('as-sent-by-a-village.xls').subarray(0, 3000), 'a.xls', '文件已损坏，打不开。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。'],
    ['a program', Buffer.from('MZ\u0000\u0001\u0002'), 'a.xls', '这个文件不是文字也不是表格，不是电子表格。请上传 .xlsx、.xls 或 .csv 格式的名单。'],
  ])('%s', async (_, bytes, fileName, message) => {
    expect(await refusalOf(bytes, fileName)).toBe(message)
  })
})

describe('a bomb ends the reading and not the server', () => {
  test('a workbook that would unpack to more than 200 MB is refused before it is unpacked', async () => {
    const sheet = workbookParts('').map((part) => (part.name.includes('sheet1') ? { ...part, content: Buffer.alloc(210 * 1024 * 1024, 32) } : part))
    expect(await refusalOf(buildZip(sheet), 'a.xlsx')).toBe('文件展开后超过200MB，没有读取。请删去图片和名单以外的内容，或按村分成几个文件上传。')
  })

  test('a workbook whose directory lies about its sizes is refused', async () => {
    const sheet = workbookParts('').map((part) => (part.name.includes('sheet1') ? { ...part, content: Buffer.alloc(50 * 1024 * 1024, 32), claimedBytes: 100 } : part))
    expect(await refusalOf(buildZip(sheet), 'a.xlsx')).toBe('文件已损坏，打不开。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。')
  })

  test('a file over the cap, too many rows, too little memory and too little time each end in a sentence, and the next file is read', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`).join('')
    const small = buildZip(workbookParts(`<sheetData>${rows}</sheetData>`))
    const limited = (limits: Parameters<typeof createWorkbookReader>[0]['limits']) => createWorkbookReader({ workerFile, limits })
    expect(await refusalOf(small, 'a.xlsx', limited({ fileBytes: 100 }))).toContain('文件超过0MB')
    expect(await refusalOf(small, 'a.xlsx', limited({ rows: 50 }))).toContain('表格超过50行')
    expect(await refusalOf(small, 'a.xlsx', limited({ milliseconds: 1 }))).toContain('读取超时')
    const long = Buffer.from('甲,乙,丙\n'.repeat(600_000))
    expect(await refusalOf(long, 'a.csv', limited({ megabytes: 16, rows: 10_000_000 }))).toContain('文件展开后太大')
    expect(await refusalOf(small, 'a.xlsx')).toBe('accepted')
  })

  test('a million rows are refused with a sentence', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`).join('')
    expect(await refusalOf(buildZip(workbookParts(`<sheetData>${rows}</sheetData>`)), 'a.xlsx')).toBe('表格超过200000行，没有读取。请删去名单下面的多余内容，或按村分成几个文件上传。')
  })

  test('a list formatted down to the last row of the sheet is read by the rows that hold something', async () => {
    const rows = Array.from({ length: 300_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="1">${row < 2 ? '<v>1</v>' : ''}</c></row>`).join('')
    expect((await gridOf(buildZip(workbookParts(`<sheetData>${rows}</sheetData>`)), 'a.xlsx')).sheets[0]?.rows).toEqual([[1], [1]])
  })

  test('entities that multiply without end are not followed', async () => {
    const lol = Array.from({ length: 12 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')
    const parts = workbookParts('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&l12;</t></is></c></row></sheetData>')
      .map((part) => (part.name.includes('sheet1') ? { ...part, content: String(part.content).replace('?>', `?><!DOCTYPE x [<!ENTITY l0 "lol">${lol}]>`) } : part))
    const outcome = await reader.read(buildZip(parts), 'a.xlsx')
    expect(JSON.stringify(outcome).length).toBeLessThan(1_000)
  })

  test('the server goes on answering while a workbook is read', async () => {
    let beats = 0
    const pulse = setInterval(() => { beats += 1 }, 5)
    await reader.parse(fixture('as-sent-by-a-village.xlsx'), 'a.xlsx', { subsidy: FARMLAND, villages: VILLAGES, today: '2026-11-22' })
    clearInterval(pulse)
    expect(beats).toBeGreaterThan(0)
  })

  test('ten files at a time are all read', async () => {
    const bytes = fixture('utf-8.csv')
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => reader.read(bytes, 'utf-8.csv')))
    expect(outcomes.map((outcome) => outcome.ok)).toEqual(new Array(10).fill(true))
    expect(bytes.byteLength).toBeGreaterThan(0)
  })
})
