import path from 'node:path'
import { create } from 'fontkit'
import { readFileSync } from 'node:fs'
import pdfmake from 'pdfmake'
import QRCode from 'qrcode'
import { cardScene, formatCardCode } from '../../domain/my-money/card-code'
import { formatDate } from '../../domain/text/dates'
import { projectRoot } from '../project-root'
import type { CardSheet, CardSheetRequest, PrintedCard } from './card-printer'

const FOLDER = path.join(projectRoot(), 'node_modules/@expo-google-fonts/noto-sans-sc')
const REGULAR = path.join(FOLDER, '400Regular/NotoSansSC_400Regular.ttf')
const BOLD = path.join(FOLDER, '700Bold/NotoSansSC_700Bold.ttf')

const COLUMNS = 2
export const CARDS_PER_PAGE = 8

/** A character that the typeface lacks is printed as this, with room to write it by hand. */
const GAP = '　'

/**
 * An A4 sheet of cards, two beside each other, with lines to cut along. Characters that the typeface lacks leave a gap to be filled in by hand and
 * are reported: a name with a box in it would be no name.
 */
export async function drawCardSheet(request: CardSheetRequest): Promise<CardSheet> {
  const unprintable: CardSheet['unprintable'] = []
  const known = characterSet()
  const cells = await Promise.all(request.cards.map(async (card, index) => {
    const missing = [...new Set([...card.name].filter((character) => !known(character)))]
    if (missing.length > 0) unprintable.push({ page: Math.floor(index / CARDS_PER_PAGE) + 1, name: card.name, characters: missing.join('') })
    const name = [...card.name].map((character) => (known(character) ? character : GAP)).join('')
    return drawCard({ ...card, name }, request)
  }))
  while (cells.length % COLUMNS !== 0) cells.push({ text: '' })
  const rows = Array.from({ length: cells.length / COLUMNS }, (_, row) => cells.slice(row * COLUMNS, (row + 1) * COLUMNS))
  pdfmake.addFonts({ NotoSansSC: { normal: REGULAR, bold: BOLD } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((file) => file === REGULAR || file === BOLD)
  const pdf = await pdfmake.createPdf({
    pageSize: 'A4', pageMargins: [24, 24, 24, 20], defaultStyle: { font: 'NotoSansSC', fontSize: 8.5, lineHeight: 1 },
    info: { title: '明白卡' },
    content: [{
      table: { widths: ['*', '*'], heights: HEIGHT, dontBreakRows: true, body: rows },
      layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => '#888888', vLineColor: () => '#888888', hLineStyle: dashed, vLineStyle: dashed },
    }],
  }).getBuffer()
  return { pdf: new Uint8Array(pdf), unprintable }
}

/** Points: four of them and their padding fill a page. */
const HEIGHT = 182

function dashed() {
  return { dash: { length: 3, space: 3 } }
}

function characterSet(): (character: string) => boolean {
  const font = create(readFileSync(REGULAR))
  if (!('hasGlyphForCodePoint' in font)) throw new Error('the typeface of the cards is a collection, not a font')
  return (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
}

/** Points. Names of four characters are large; those of companies take two lines at most. */
function nameSize(name: string): number {
  if (name.length <= 6) return 18
  return name.length <= 12 ? 13 : 10
}

async function drawCard(card: PrintedCard, { publicUrl, phone, issuedOn }: CardSheetRequest): Promise<Record<string, unknown>> {
  const scene = cardScene(card.villageCode, card.code)
  // What stands behind # never reaches a server, so the code is in no log.
  const target = publicUrl === null ? scene : `${publicUrl}/#/pages/my-money/my-money?${scene}`
  const svg = await QRCode.toString(target, { type: 'svg', errorCorrectionLevel: 'M', margin: 1 })
  const place = [card.groupName, card.householdNo === null ? null : `户号 ${card.householdNo}`].filter((part) => part !== null).join('　')
  const address = publicUrl === null ? '“明白村务”小程序' : publicUrl.replace(/^https?:\/\//, '')
  return {
    margin: [8, 4, 8, 2],
    stack: [
      { columns: [{ text: '明白卡', bold: true, fontSize: 12 }, { text: `${card.villageName}　${formatDate(issuedOn)}`, alignment: 'right', margin: [0, 3, 0, 0] }] },
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: card.name, bold: true, fontSize: nameSize(card.name), margin: [0, 4, 0, 0] },
              { text: place === '' ? ' ' : place, fontSize: 10 },
              { text: '卡号', margin: [0, 4, 0, 0] },
              { text: formatCardCode(card.code), bold: true, fontSize: 20, characterSpacing: 1 },
            ],
          },
          { width: 88, svg, fit: [88, 88], margin: [0, 2, 0, 0] },
        ],
      },
      { text: `查自家的补贴：扫右边的码，或打开 ${address} 点“我家的钱”，填姓名和卡号。`, margin: [0, 4, 0, 0] },
      { text: '收好，不要给别人看；丢了到村里重办，旧卡作废。', bold: true },
      { text: phone === null ? '不会用，请到村里问。' : `不会用，请打电话：${phone.office} ${phone.phone}` },
    ],
  }
}
