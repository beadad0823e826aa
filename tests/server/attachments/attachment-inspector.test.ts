import sharp from 'sharp'
import { createAttachmentInspector } from '../../../src/server/attachments/attachment-inspector'
import { buildBankCard, buildIdNumber, buildMobile, createChance } from '../../fixtures/generated-persons.mjs'
import { buildZip } from '../../fixtures/build-zip'
import { builtWorker, testAttachmentInspector as inspector } from '../test-api'
import { buildDocx, buildPdf, buildWorkbook } from './build-documents'

const chance = createChance(20260305)
const id = buildIdNumber(chance)
const card = buildBankCard(chance)
const mobile = buildMobile(chance)

async function sentence(bytes: Buffer, fileName: string): Promise<string> {
  const outcome = await inspector.inspect(bytes, fileName)
  return outcome.ok ? `kept as ${outcome.value.mediaType}, ${outcome.value.textCheck}` : outcome.refusal.message
}

const FOUND = '没有保存。请删去（包括隐藏的工作表、批注和页眉页脚）后再上传。'

test.each([
  ['a Word document', buildDocx(['三月十日起疏通北塘']), '通知.docx', 'kept as application/vnd.openxmlformats-officedocument.wordprocessingml.document, checked'],
  ['a workbook', buildWorkbook([['项目', '金额'], ['沟渠', 1200]], 'xlsx'), '预算.xlsx', 'kept as application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, checked'],
  ['an old workbook', buildWorkbook([['项目', '金额'], ['沟渠', 1200]], 'biff8'), '预算.xls', 'kept as application/vnd.ms-excel, checked'],
  ['a PDF with text', buildPdf('Budget 2026'), '预算.pdf', 'kept as application/pdf, checked'],
  ['a PDF without text, as scanners make them', buildPdf(''), '扫描.pdf', 'kept as application/pdf, unreadable'],
  ['a Word document with a picture', buildDocx(['见图'], [{ name: 'word/media/image1.png', content: 'x' }]), '图.docx', 'kept as application/vnd.openxmlformats-officedocument.wordprocessingml.document, unreadable'],
])('%s is kept and says whether its text was searched', async (_name, bytes, fileName, expected) => {
  expect(await sentence(bytes, fileName)).toBe(expected)
})

test.each([
  ['in a paragraph', buildDocx([`王某 ${id}`]), '名单.docx', '身份证号'],
  ['split over two runs of one paragraph', buildDocx([`${id.slice(0, 8)}</w:t></w:r><w:r><w:t>${id.slice(8)}`]), '名单.docx', '身份证号'],
  ['in the header of a document', buildDocx(['正文'], [{ name: 'word/header1.xml', content: `<w:hdr><w:p><w:t>${mobile}</w:t></w:p></w:hdr>` }]), '通知.docx', '手机号'],
  ['in a comment of a document', buildDocx(['正文'], [{ name: 'word/comments.xml', content: `<w:comments><w:p><w:t>${card}</w:t></w:p></w:comments>` }]), '通知.docx', '银行卡号'],
  ['in the properties of a document', buildDocx(['正文'], [{ name: 'docProps/core.xml', content: `<cp:coreProperties><dc:subject>${id}</dc:subject></cp:coreProperties>` }]), '通知.docx', '身份证号'],
  ['in the description of a picture', buildDocx(['正文'], [{ name: 'word/header2.xml', content: `<wp:docPr id="1" descr="${mobile}"/>` }]), '通知.docx', '手机号'],
  ['written as character codes', buildDocx([[...id].map((digit) => `&#${digit.charCodeAt(0)};`).join('')]), '通知.docx', '身份证号'],
  ['in a visible cell', buildWorkbook([['姓名', '证件'], ['王某', id]], 'xlsx'), '名单.xlsx', '身份证号'],
  ['on a hidden sheet', buildWorkbook([['项目']], 'xlsx', [['卡号'], [card]]), '预算.xlsx', '银行卡号'],
  ['on a hidden sheet of an old workbook', buildWorkbook([['项目']], 'biff8', [['卡号'], [card]]), '预算.xls', '银行卡号'],
  ['as a number of a cell', buildWorkbook([['电话'], [Number(mobile)]], 'xlsx'), '电话.xlsx', '手机号'],
  ['as a number of an old workbook', buildWorkbook([['电话'], [Number(mobile)]], 'biff8'), '电话.xls', '手机号'],
  ['in a PDF', buildPdf(`No ${id}`), '名单.pdf', '身份证号'],
  ['in the title property of a PDF', buildPdf('Budget', mobile), '预算.pdf', '手机号'],
])('an identifier %s is found, named by kind and never repeated', async (_name, bytes, fileName, kind) => {
  expect(await sentence(bytes, fileName)).toBe(`附件里有疑似${kind}，${FOUND}`)
})

test.each([
  ['a program', Buffer.from('MZ\u0090 program'), '表.exe', '这种文件不能作附件。可以上传 PDF、Word（doc、docx）、Excel（xls、xlsx）和图片（jpg、png、webp）。'],
  ['a web page called PDF', Buffer.from('<html><script>1</script></html>'), '通知.pdf', '文件的内容不是它的名字所说的那一种，或者已经损坏。可以上传 PDF、Word（doc、docx）、Excel（xls、xlsx）和图片（jpg、png、webp）。'],
  ['a workbook called Word', buildWorkbook([['a']], 'xlsx'), '通知.docx', '文件的内容其实是 xlsx，和扩展名对不上。请用原来的软件另存后再上传。'],
  ['a moving picture', Buffer.from('GIF89a'), '图.gif', '这种文件不能作附件。可以上传 PDF、Word（doc、docx）、Excel（xls、xlsx）和图片（jpg、png、webp）。'],
  ['a document with macros', buildDocx(['正文'], [{ name: 'word/vbaProject.bin', content: 'x' }]), '通知.docx', '这个文件里还嵌有别的文件或宏，无法检查。请去掉后再上传，或者另存为 PDF。'],
  ['a document with a workbook inside', buildDocx(['正文'], [{ name: 'word/embeddings/sheet.xlsx', content: 'x' }]), '通知.docx', '这个文件里还嵌有别的文件或宏，无法检查。请去掉后再上传，或者另存为 PDF。'],
  ['a cut-off PDF', Buffer.from('%PDF-1.4\n1 0 obj'), '通知.pdf', '这个文件打不开，可能已损坏。请用原来的软件另存后再上传。'],
  ['a cut-off picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), '图.jpg', '这张图片打不开，可能已损坏或者太大。请重新拍照或另存后再上传。'],
  ['an archive that unpacks to more than it says', buildZip([{ name: '[Content_Types].xml', content: '' }, { name: 'word/document.xml', content: 'a'.repeat(5_000_000), claimedBytes: 10 }]), '通知.docx', '这个文件打不开，可能已损坏。请用原来的软件另存后再上传。'],
  ['an archive that says it unpacks to gigabytes', buildZip([{ name: '[Content_Types].xml', content: '' }, { name: 'word/document.xml', content: 'a', claimedBytes: 3_000_000_000 }]), '通知.docx', '这个文件解开后太大，无法检查。请拆成几个小文件。'],
  ['an empty name', Buffer.from('%PDF-'), '', '这种文件不能作附件。可以上传 PDF、Word（doc、docx）、Excel（xls、xlsx）和图片（jpg、png、webp）。'],
])('%s is refused with a sentence', async (_name, bytes, fileName, expected) => {
  expect(await sentence(bytes, fileName)).toBe(expected)
})

test('a file that takes too long to look into ends the worker and not the server', async () => {
  const impatient = createAttachmentInspector({ workerFile: builtWorker('attachment-text-worker.mjs'), limits: { milliseconds: 1 } })
  expect(await impatient.inspect(buildPdf('Budget'), '预算.pdf')).toMatchObject({ ok: false, refusal: { message: '检查这个文件花的时间太长或占用太多，没有保存。请拆成几个小文件。' } })
})

test('a photograph is turned upright, scaled and freed of place and telephone', async () => {
  const photo = await sharp({ create: { width: 1000, height: 3000, channels: 3, background: '#557755' } })
    .withMetadata({ orientation: 6, exif: { IFD0: { Make: 'TELEPHONE-MAKER' }, IFD3: { GPSLatitude: '32/1 36/1 0/1' } } }).jpeg().toBuffer()
  expect(photo.includes('TELEPHONE-MAKER')).toBe(true)
  const outcome = await inspector.inspect(photo, '现场.jpg')
  if (!outcome.ok) throw new Error(outcome.refusal.message)
  const { bytes, width, height, textCheck } = outcome.value
  expect([width, height, textCheck]).toEqual([1280, 427, 'unreadable'])
  expect(bytes.includes('TELEPHONE-MAKER')).toBe(false)
  expect((await sharp(bytes).metadata()).exif).toBeUndefined()
})
