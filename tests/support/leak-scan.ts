import { utils, write } from '@e965/xlsx'
import { buildFarmers, type GeneratedFarmer } from '../fixtures/generated-persons.mjs'

const HEADER = ['村', '序号', '组', '户号', '户主姓名', '身份证号码', '一卡通账号', '联系电话', '补贴面积(亩)', '补贴标准(元/亩)', '补贴金额(元)']
const RATE = 76.03

export interface GeneratedVillage {
  name: string
  persons: GeneratedFarmer[]
}

/** Villages of generated persons; each village has persons of its own. */
export function buildVillages(names: readonly string[], personsEach: number, seed: number): GeneratedVillage[] {
  return names.map((name, index) => ({ name, persons: buildFarmers(seed + index, personsEach, RATE) }))
}

/** One workbook with a column for the village, and ID, account and telephone of everybody, as townships send it. */
export function buildTownshipWorkbook(villages: readonly GeneratedVillage[]): Buffer {
  const lines = villages.flatMap(({ name, persons }) => persons.map((person) => [
    name, person.no, person.group, person.householdNo, person.name, person.id, person.card, person.mobile, person.area, person.rate, person.amount,
  ]))
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['2026年耕地地力保护补贴发放名单'], HEADER, ...lines]), '名单')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

/** Looks for the identifiers of many persons in texts, however they are written, in one pass over each text. */
export class IdentifierSearch {
  private readonly identifiers = new Set<string>()
  private readonly lengths = new Set<number>()

  constructor(villages: readonly GeneratedVillage[]) {
    for (const { persons } of villages) {
      for (const { id, card, mobile } of persons) {
        for (const identifier of [id, card, mobile]) {
          this.identifiers.add(identifier)
          this.lengths.add(identifier.length)
        }
      }
    }
  }

  get size(): number {
    return this.identifiers.size
  }

  /** How many identifiers a text holds, also full-width or with spaces and dashes in between. */
  count(text: string): number {
    const plain = text.normalize('NFKC')
    return this.countRuns(plain) + this.countRuns(plain.replace(/(?<=\d)[ \-_]+(?=[\dXx])/g, ''))
  }

  private countRuns(text: string): number {
    let found = 0
    for (const [run] of text.matchAll(/\d{10,}[\dXx]/g)) {
      const digits = run.toUpperCase()
      for (const length of this.lengths) {
        for (let start = 0; start + length <= digits.length; start += 1) if (this.identifiers.has(digits.slice(start, start + length))) found += 1
      }
    }
    return found
  }
}

/** The public door as a scan knows it: the address and, for a search, the body; the answer's headers and body as one text. */
export type PublicDoor = (path: string, body?: unknown) => Promise<{ status: number; text: string; json: unknown }>

export interface ScanReport {
  answers: number
  rows: number
  characters: number
  identifiers: number
}

interface Listed { items: { id?: string; url?: string; attachments?: { url: string }[] }[]; next: string | null }

/** Fetches everything the public can fetch of these villages: home, every list of entries to its last page, every entry with its files, every row, and searches by name and by identifier. */
export async function scanPublicAnswers(door: PublicDoor, villageCodes: readonly string[], search: IdentifierSearch, samples: readonly GeneratedFarmer[]): Promise<ScanReport> {
  const report: ScanReport = { answers: 0, rows: 0, characters: 0, identifiers: 0 }
  const fetchOne = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await door(path, body)
    if (answer.status >= 500) throw new Error(`${path.replace(/\d/g, '0')} was answered with ${answer.status}`)
    report.answers += 1
    report.characters += answer.text.length
    report.identifiers += search.count(answer.text)
    return answer.json
  }
  const fetchPages = async (path: string): Promise<Listed['items']> => {
    const items: Listed['items'] = []
    for (let after: string | null = ''; after !== null;) {
      const page = (await fetchOne(after === '' ? path : `${path}?after=${after}`)) as Listed
      items.push(...page.items)
      after = page.next
    }
    return items
  }
  await fetchOne('/api/public/divisions')
  await fetchOne('/api/openapi.json')
  for (const code of villageCodes) {
    const village = `/api/public/villages/${code}`
    await fetchOne(`${village}/home`)
    for (const kind of ['notices', 'explainers']) {
      for (const { id } of await fetchPages(`${village}/${kind}`)) {
        const entry = (await fetchOne(`${village}/${kind}/${id ?? ''}`)) as { attachments?: { url: string }[] }
        for (const { url } of entry.attachments ?? []) await fetchOne(url)
      }
    }
    for (const { id } of await fetchPages(`${village}/payment-lists`)) {
      const list = `${village}/payment-lists/${id ?? ''}`
      await fetchOne(list)
      report.rows += (await fetchPages(`${list}/rows`)).length
      for (const person of samples) {
        for (const name of [person.name, person.name.slice(0, 1), person.id, person.card, person.mobile, person.mobile.slice(-4)]) await fetchOne(`${list}/find-rows`, { name })
      }
    }
  }
  return report
}
