import type { BodyBlock, TextRun } from '../../domain/editions/body-blocks'

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function inline(runs: readonly TextRun[]): string {
  return runs
    .map((run) => {
      const words = run.bold ? `<strong>${escape(run.text)}</strong>` : escape(run.text)
      return run.href === undefined ? words : `<a href="${escape(run.href)}">${words}</a>`
    })
    .join('')
}

function blockHtml(block: BodyBlock): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${escape(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${inline(block.runs)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li><p>${inline(item)}</p></li>`).join('')}</${tag}>`
    }
    case 'table':
      return `<table><tbody>${block.rows
        .map((row, index) => {
          const tag = block.header && index === 0 ? 'th' : 'td'
          return `<tr>${row.map((cell) => `<${tag}><p>${escape(cell)}</p></${tag}>`).join('')}</tr>`
        })
        .join('')}</tbody></table>`
    case 'image':
      return ''
  }
}

/** The plainest HTML of some blocks, for the editor to read a paste from. A single paragraph comes without its tag, so that it joins the line it is pasted into. */
export function blocksToHtml(blocks: readonly BodyBlock[]): string {
  const [only] = blocks
  if (blocks.length === 1 && only?.type === 'paragraph') return inline(only.runs)
  return blocks.map(blockHtml).join('')
}
