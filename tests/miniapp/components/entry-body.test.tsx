import { fireEvent, render, screen, within } from '@testing-library/react'
import type { BodyBlock } from '../../../src/domain/editions/body-blocks'
import { splitBody } from '../../../src/miniapp/components/body-parts'
import { WrittenEntry } from '../../../src/miniapp/components/written-entry'

const ATTACHMENTS = [
  { id: 'a', fileName: '流程.png', mediaType: 'image/png', size: 1000, url: '/files/a' },
  { id: 'b', fileName: '汇总表.pdf', mediaType: 'application/pdf', size: 2_600_000, url: '/files/b' },
]
const BODY: BodyBlock[] = [
  { type: 'heading', level: 2, text: '谁能领' },
  { type: 'paragraph', runs: [{ text: '每亩 76.03 元', bold: true }, { text: ',电话 ' }, { text: '0554-0000001', href: 'tel:05540000001' }, { text: '文件', href: 'https://example.org/a' }] },
  { type: 'list', ordered: true, items: [[{ text: '没有撂荒' }], [{ text: '有承包地' }]] },
  { type: 'table', header: true, rows: [['组', '户数'], ['东风组', '46']] },
  { type: 'image', attachmentId: 'a', alt: '核实流程图', caption: '流程', width: 800, height: 400 },
  { type: 'image', attachmentId: 'gone', alt: '不在了', width: 1, height: 1 },
]
const show = (body: BodyBlock[], withdrawal: { withdrawnAt: string; reason: string } | null = null, onTurn = jest.fn()) =>
  render(
    <WrittenEntry
      entry={{ title: '面积公示', office: '淮滨村村民委员会', publishedAt: '2026-11-19T18:30:00Z', body, attachments: ATTACHMENTS, withdrawal }}
      about="惠农补贴"
      fileUrl={(path) => `https://server${path}`}
      onTurn={onTurn}
    />,
  )

describe('the body of an entry', () => {
  test('every kind of block is shown for what it is', () => {
    show(BODY)
    expect(screen.getByRole('heading', { level: 2, name: '谁能领' })).toBeTruthy()
    expect(screen.getByText('每亩 76.03 元').className).toBe('is-bold')
    expect(screen.getByRole('link', { name: '0554-0000001' }).getAttribute('href')).toBe('tel:05540000001')
    expect(screen.getByRole('link', { name: '文件' }).getAttribute('rel')).toBe('noopener noreferrer')
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['1.没有撂荒', '2.有承包地'])
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['组', '户数'])
    expect(screen.getByRole('img', { name: '核实流程图' }).getAttribute('src')).toBe('https://server/files/a')
    expect(screen.queryByRole('img', { name: '不在了' })).toBeNull()
  })

  test('the day of publication is the day in China', () => {
    show(BODY)
    expect(screen.getByText('2026年11月20日发布，惠农补贴')).toBeTruthy()
  })

  test('files are listed with their size, pictures of the text are not listed again', () => {
    show(BODY)
    const heading = screen.getByRole('heading', { level: 2, name: '附件' })
    const section = within(heading.closest('.section') as HTMLElement)
    expect(section.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([['汇总表.pdf点开查看，约 3 MB', 'https://server/files/b']])
  })

  test('a withdrawn entry says when and why, and shows nothing else', () => {
    show(BODY, { withdrawnAt: '2026-11-20T02:00:00Z', reason: '面积有误' })
    expect(screen.getByText('已于2026年11月20日撤下')).toBeTruthy()
    expect(screen.getByText('原因：面积有误')).toBeTruthy()
    expect(screen.queryByText('谁能领')).toBeNull()
    expect(screen.queryByText('附件')).toBeNull()
  })

  test('a very long text is turned like a book', () => {
    const onTurn = jest.fn()
    show(Array.from({ length: 300 }, (_, index) => ({ type: 'paragraph' as const, runs: [{ text: `第${index}段` }] })), null, onTurn)
    expect(screen.queryByText('第250段')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '下一页' }))
    expect(screen.getByText('第250段')).toBeTruthy()
    expect(onTurn).toHaveBeenCalledTimes(1)
  })
})

describe('dividing a long body', () => {
  const row = (index: number) => [`${index}`, 'x']

  test('a short body stays whole and an empty one is one empty part', () => {
    expect(splitBody(BODY, 100)).toEqual([BODY])
    expect(splitBody([], 10)).toEqual([[]])
  })

  test('a long table goes on under its header and loses no row', () => {
    const table: BodyBlock = { type: 'table', header: true, rows: [['号', '值'], ...Array.from({ length: 25 }, (_, index) => row(index))] }
    const parts = splitBody([table], 20).flat() as { rows: string[][] }[]
    expect(parts.every((part) => part.rows[0]?.[0] === '号' && part.rows.length <= 10)).toBe(true)
    expect(parts.flatMap((part) => part.rows.slice(1))).toEqual(Array.from({ length: 25 }, (_, index) => row(index)))
  })

  test('a table that is wider than a part still comes row by row', () => {
    const wide: BodyBlock = { type: 'table', header: false, rows: [Array(20).fill('a') as string[], Array(20).fill('b') as string[]] }
    expect(splitBody([wide], 5)).toHaveLength(2)
  })
})
