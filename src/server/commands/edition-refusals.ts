import { refused } from '../../domain/text/outcome'

/** Said of an edition that isn't there, and of one outside the reader's scope alike. */
export function editionNotFound() {
  return refused('not-found', '没有找到这条信息，它可能已被作废，或不归您的账号管。')
}

/** Said when somebody else saved first. */
export function editedMeanwhile() {
  return refused('edited-meanwhile', '这条信息刚被别人改过，您的修改没有保存、也没有覆盖别人的。请先看看最新内容，再决定怎么改。')
}
