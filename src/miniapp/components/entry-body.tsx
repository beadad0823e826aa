import { useMemo, useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Attachment } from '../../domain/api/shared-contract'
import type { BodyBlock, TextRun } from '../../domain/editions/body-blocks'
import { assertNever } from '../../domain/text/assert-never'
import { Group, Heading } from '../platform/semantic'
import { Picture } from '../platform/picture'
import { TextLink } from '../platform/text-link'
import { splitBody } from './body-parts'
import { Pager } from './pager'
import './entry-body.css'

export interface EntryBodyProps {
  body: readonly BodyBlock[]
  attachments: readonly Attachment[]
  /** Makes the address of a file absolute. */
  fileUrl: (path: string) => string
  /** Called when another part of a long text is shown. */
  onTurn: () => void
}

/** The body of an entry. A very long one is turned like pages of a book. */
export function EntryBody({ body, attachments, fileUrl, onTurn }: EntryBodyProps) {
  const parts = useMemo(() => splitBody(body), [body])
  const [partNo, setPartNo] = useState(1)
  const turn = (to: number) => {
    setPartNo(to)
    onTurn()
  }
  const shown = parts[Math.min(partNo, parts.length) - 1] ?? []
  return (
    <View className="entry-body">
      {shown.map((block, index) => <Block key={`${partNo}-${index}`} block={block} attachments={attachments} fileUrl={fileUrl} />)}
      <Pager
        pageNo={partNo}
        hasNext={partNo < parts.length}
        position={`全文共 ${parts.length} 页，这是第 ${partNo} 页`}
        onNext={() => turn(partNo + 1)}
        onPrevious={() => turn(partNo - 1)}
      />
    </View>
  )
}

function Block({ block, attachments, fileUrl }: { block: BodyBlock } & Pick<EntryBodyProps, 'attachments' | 'fileUrl'>) {
  switch (block.type) {
    case 'heading':
      return <Heading level={block.level} className={`body-heading is-level-${block.level}`}>{block.text}</Heading>
    case 'paragraph':
      return <View className="body-paragraph"><Runs runs={block.runs} /></View>
    case 'list':
      return (
        <Group role="list" className="body-list">
          {block.items.map((runs, index) => (
            <Group role="listitem" key={index} className="body-item">
              <Text className="body-mark">{block.ordered ? `${index + 1}.` : '•'}</Text>
              <View className="body-item-text"><Runs runs={runs} /></View>
            </Group>
          ))}
        </Group>
      )
    case 'table':
      return <BodyTable rows={block.rows} header={block.header} />
    case 'image': {
      const file = attachments.find((attachment) => attachment.id === block.attachmentId)
      if (!file) return null
      return (
        <View className="body-image">
          <Picture url={fileUrl(file.url)} alt={block.alt} width={block.width} height={block.height} />
          {block.caption !== undefined && block.caption !== '' && <View className="soft">{block.caption}</View>}
        </View>
      )
    }
    default:
      return assertNever(block)
  }
}

function Runs({ runs }: { runs: readonly TextRun[] }) {
  return (
    <>
      {runs.map((run, index) =>
        run.href === undefined
          ? <Text key={index} className={run.bold ? 'is-bold' : ''}>{run.text}</Text>
          : <TextLink key={index} href={run.href} text={run.text} bold={run.bold === true} />)}
    </>
  )
}

/** Cells up to this many characters stay on one line: a number broken in two is misread. */
const LONGEST_UNBROKEN_CELL = 10

/** From here on a table is wider than a phone. */
const FEWEST_COLUMNS_TO_SLIDE = 4

const cellClass = (cell: string, isHeader: boolean) =>
  `body-cell${isHeader ? ' is-header' : ''}${cell.length <= LONGEST_UNBROKEN_CELL ? ' is-short' : ''}`

function BodyTable({ rows, header }: { rows: readonly (readonly string[])[]; header: boolean }) {
  const isWide = (rows[0]?.length ?? 0) >= FEWEST_COLUMNS_TO_SLIDE
  return (
    <>
      {isWide && <View className="body-table-hint">表格可以左右滑动</View>}
      <Group role="region" label="表格，可以左右滑动" className="body-table-frame">
        <Group role="table" className="body-table">
          {rows.map((row, rowIndex) => (
            <Group role="row" key={rowIndex} className="body-row">
              {row.map((cell, cellIndex) => (
                <Group role={header && rowIndex === 0 ? 'columnheader' : 'cell'} key={cellIndex} className={cellClass(cell, header && rowIndex === 0)}>{cell}</Group>
              ))}
            </Group>
          ))}
        </Group>
      </Group>
    </>
  )
}
