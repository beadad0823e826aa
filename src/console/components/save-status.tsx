import { shanghaiTime } from '../../domain/text/dates'
import { assertNever } from '../../domain/text/assert-never'
import { problemWords } from '../problem-words'
import type { SaveState } from '../save-state'

function words(save: SaveState): string {
  switch (save.kind) {
    case 'saved':
      return save.at === null ? '已保存' : `已保存 ${shanghaiTime(save.at)}`
    case 'unsaved':
      return '有改动，马上自动保存'
    case 'saving':
      return '正在保存…'
    case 'failed':
      return `没有保存：${problemWords(save.problem)}`
    case 'conflict':
      return '没有保存：别人也改了这条信息'
    default:
      return assertNever(save)
  }
}

/** Whether what is on screen has reached the server. Read out as it changes. */
export function SaveStatus({ save }: { save: SaveState }) {
  return (
    <span className={`save-status save-${save.kind}`} role="status" aria-live="polite">
      {words(save)}
    </span>
  )
}
