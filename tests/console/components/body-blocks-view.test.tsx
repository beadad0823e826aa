import { render, screen } from '@testing-library/react'
import { BodyBlocksView } from '../../../src/console/components/body-blocks-view'

const address = (id: string) => `/files/${id}`

describe('the body on the telephone beside the editor', () => {
  it('shows headings, bold, links, lists, tables with header cells, and pictures with their words', () => {
    render(
      <BodyBlocksView
        imageAddress={address}
        blocks={[
          { type: 'heading', level: 2, text: '补贴标准' },
          { type: 'paragraph', runs: [{ text: '每亩' }, { text: '76.03 元', bold: true }, { text: '咨询', href: 'tel:0554-5611234' }] },
          { type: 'list', ordered: true, items: [[{ text: '登记' }], [{ text: '复核' }]] },
          { type: 'table', header: true, rows: [['村', '户数'], ['妙山村', '190']] },
          { type: 'image', attachmentId: 'a1', alt: '公示栏', width: 4, height: 3 },
        ]}
      />,
    )
    expect(screen.getByRole('heading', { name: '补贴标准' })).toBeTruthy()
    expect(screen.getByText('76.03 元').tagName).toBe('STRONG')
    expect(screen.getByRole('link', { name: '咨询' }).getAttribute('href')).toBe('tel:0554-5611234')
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['登记', '复核'])
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['村', '户数'])
    expect(screen.getByRole('img', { name: '公示栏' }).getAttribute('src')).toBe('/files/a1')
  })
})
