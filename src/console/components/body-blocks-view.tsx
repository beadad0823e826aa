import type { BodyBlock, TextRun } from '../../domain/editions/body-blocks'
import { assertNever } from '../../domain/text/assert-never'

function Runs({ runs }: { runs: readonly TextRun[] }) {
  return (
    <>
      {runs.map((run, index) => {
        const words = run.bold ? <strong>{run.text}</strong> : run.text
        return run.href === undefined ? (
          <span key={index}>{words}</span>
        ) : (
          <a key={index} href={run.href} target="_blank" rel="noreferrer noopener">
            {words}
          </a>
        )
      })}
    </>
  )
}

function BlockView({ block, imageAddress }: { block: BodyBlock; imageAddress: (attachmentId: string) => string }) {
  switch (block.type) {
    case 'heading':
      return block.level === 2 ? <h4 className="phone-h2">{block.text}</h4> : <h5 className="phone-h3">{block.text}</h5>
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Runs runs={item} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return (
        <div className="phone-table" tabIndex={0} role="region" aria-label="表格，可左右滑动">
          <table>
            <tbody>
              {block.rows.map((row, y) => (
                <tr key={y}>{row.map((cell, x) => (block.header && y === 0 ? <th key={x} scope="col">{cell}</th> : <td key={x}>{cell}</td>))}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'image':
      return (
        <figure>
          <img src={imageAddress(block.attachmentId)} alt={block.alt} style={{ aspectRatio: `${block.width} / ${block.height}` }} />
          {block.caption ? <figcaption>{block.caption}</figcaption> : null}
        </figure>
      )
    default:
      return assertNever(block)
  }
}

interface BodyBlocksViewProps {
  blocks: readonly BodyBlock[]
  imageAddress: (attachmentId: string) => string
}

/** The body of an entry as the villager reads it. */
export function BodyBlocksView({ blocks, imageAddress }: BodyBlocksViewProps) {
  return (
    <div className="phone-body">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} imageAddress={imageAddress} />
      ))}
    </div>
  )
}
