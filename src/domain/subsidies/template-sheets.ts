import { disclosureNote } from '../disclosure/disclosure-policy'
import { divisionShortName } from '../divisions/division'
import { amountByRate } from './amount-rule'
import { PAYMENT_FIELDS, type PaymentField } from './payment-field'
import type { Subsidy } from './subsidy-catalogue'
import type { WorkbookCell } from './workbook-grid'
import type { WrittenCell, WrittenSheet } from './written-sheet'

/** The made-up person of the example line; a list that still has them is a template not yet filled in. */
export const EXAMPLE_NAME = '样例甲'

interface TemplateColumn {
  field: PaymentField
  header: string
  example: WorkbookCell
}

const EXAMPLE_RATE = 7_603_000
const EXAMPLE_AREA = 3_500

/** The workbook a clerk may fill in for a subsidy: title, unit, headers with the compulsory ones marked, one example line, and a sheet of notes. */
export function buildTemplateSheets(subsidy: Subsidy): WrittenSheet[] {
  const columns = templateColumns(subsidy)
  const plain = (value: WorkbookCell): WrittenCell => ({ value, style: 'plain' })
  const headers = columns.map(({ field, header }): WrittenCell => {
    const required = subsidy.requiredColumns.includes(field)
    return { value: required ? `${header}（必填）` : header, style: required ? 'required' : 'header' }
  })
  const last = columns.length - 1
  return [
    {
      name: '名单',
      rows: [
        [{ value: `${subsidy.name}发放名单`, style: 'title' }],
        [plain(subsidy.basis === 'area' ? '单位：亩、元' : '单位：元')],
        headers,
        columns.map(({ example }) => plain(example)),
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: last }, { top: 1, left: 0, bottom: 1, right: last }],
    },
    { name: '填写说明', rows: notes(subsidy).map((note) => [plain(note)]), merges: [] },
  ]
}

function templateColumns(subsidy: Subsidy): TemplateColumn[] {
  const where: TemplateColumn[] = [
    { field: 'village', header: '所在村（社区）', example: null },
    { field: 'group', header: '村民组', example: '1组' },
    { field: 'householdNo', header: '户号', example: '001' },
    { field: 'name', header: '姓名', example: EXAMPLE_NAME },
    { field: 'idNumber', header: '身份证号', example: null },
  ]
  const end: TemplateColumn = { field: 'remark', header: '备注', example: '这一行是样例，填表前请删去' }
  switch (subsidy.basis) {
    case 'area':
      return [...where,
        { field: 'area', header: '补贴面积（亩）', example: EXAMPLE_AREA / 1000 },
        { field: 'rate', header: '补贴标准（元/亩）', example: EXAMPLE_RATE / 100_000 },
        { field: 'amount', header: '补贴金额（元）', example: amountByRate(EXAMPLE_RATE, EXAMPLE_AREA, 3) / 100 }, end]
    case 'months':
      return [...where,
        { field: 'age', header: '年龄（周岁）', example: 85 },
        { field: 'rate', header: '补贴标准（元/月）', example: 50 },
        { field: 'count', header: '月数', example: 3 },
        { field: 'amount', header: '补贴金额（元）', example: 150 }, end]
    case 'machines':
      return [...where,
        { field: 'item', header: '机具品目', example: '轮式拖拉机' },
        { field: 'model', header: '机具型号', example: 'A-1' },
        { field: 'count', header: '数量（台）', example: 1 },
        { field: 'rate', header: '单台补贴额（元）', example: 12_000 },
        { field: 'amount', header: '补贴金额（元）', example: 12_000 }, end]
    case 'amount':
      return [...where,
        ...(subsidy.disclosureCategory === 'housing' ? [{ field: 'grade', header: '房屋等级', example: 'D级' } satisfies TemplateColumn] : []),
        { field: 'amount', header: '补贴金额（元）', example: 1_000 }, end]
  }
}

function notes(subsidy: Subsidy): string[] {
  const required = subsidy.requiredColumns.map((field) => PAYMENT_FIELDS[field].label).join('、')
  return [
    `${subsidy.name}名单怎么填`,
    `一、${required}必填，其余各列没有可以空着或删去。列的前后顺序可以改。`,
    `二、一次上传几个村的名单，请填“所在村（社区）”，写法如“${divisionShortName('妙山村村委会')}”；只有一个村的，可以空着。`,
    '三、每户（人）一行。同组同名的，请填户号，村民才分得清。',
    '四、身份证号只用来核对有没有重复和写错，不存原号，也不公开；请把这一列设为“文本”格式再填。',
    subsidy.quantity ? '五、标准乘以数量要等于金额，按分四舍五入；对不上的行会逐一指出。' : '五、金额填到分，不要写“元”字以外的文字。',
    '六、可以加“小计”“合计”行，会和各行相加的数核对。',
    `七、${disclosureNote(subsidy)}`,
    `八、填表前请删去“${EXAMPLE_NAME}”那一行。`,
  ]
}
