import { parse } from 'csv-parse/sync'
import { pinyin } from 'pinyin-pro'
import { divisionLevel, divisionShortName, type DivisionLevel } from '../../domain/divisions/division'
import { accepted, refused, type FieldProblem, type Outcome } from '../../domain/text/outcome'

export interface DivisionRecord {
  code: string
  name: string
  short_name: string
  parent_code: string | null
  level: DivisionLevel
  pinyin: string
  initials: string
}

const COLUMNS = ['code', 'name', 'parent_code', 'level']

/** Reads a list of divisions (columns code, name, parent_code, level), or says everything that is wrong with it. */
export function parseDivisions(text: string): Outcome<DivisionRecord[]> {
  let lines: string[][]
  try {
    lines = parse(text, { bom: true, skip_empty_lines: true, trim: true, relax_column_count: true }) as string[][]
  } catch {
    return refused('divisions-file', '区划名单不是可读的 CSV 文件，请检查引号和逗号。')
  }
  if (lines[0]?.join(',') !== COLUMNS.join(',')) {
    return refused('divisions-file', `区划名单的第一行应当是 ${COLUMNS.join(',')}，请对照改正。`)
  }
  const problems: FieldProblem[] = []
  const seen = new Set<string>()
  const records = lines.slice(1).map((cells, index) => {
    const [code = '', name = '', parent = '', level = ''] = cells
    const problem = (message: string) => problems.push({ message: `第 ${index + 2} 行：${message}` })
    const expected = divisionLevel(code)
    if (expected === null) problem(`代码“${code}”应当是 6、9 或 12 位数字`)
    else if (level !== expected) problem(`${code.length} 位代码的级别应当写 ${expected}，现在是“${level}”`)
    if (name === '') problem('缺少名称')
    if (seen.has(code)) problem(`代码 ${code} 出现了两次`)
    seen.add(code)
    return toRecord(code, name, parent, expected ?? 'village')
  })
  for (const record of records) {
    if (record.level === 'district') record.parent_code = null
    else if (!seen.has(record.parent_code ?? '') || !record.code.startsWith(record.parent_code ?? '')) {
      problems.push({ message: `${record.code} ${record.name}：上级代码“${record.parent_code ?? ''}”不在名单里，或与本身的代码不符` })
    }
  }
  if (!records.some((record) => record.level === 'district')) problems.push({ message: '名单里没有县区一级（6 位代码）' })
  return problems.length > 0 ? refused('divisions-file', '区划名单有下列问题，请改正后再启动：', problems) : accepted(records)
}

function toRecord(code: string, name: string, parent: string, level: DivisionLevel): DivisionRecord {
  const shortName = divisionShortName(name)
  const syllables = readAloud(shortName)
  return {
    code,
    name,
    short_name: shortName,
    parent_code: parent || null,
    level,
    pinyin: syllables.join(''),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  }
}

function readAloud(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '')
}
