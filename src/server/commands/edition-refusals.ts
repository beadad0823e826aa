import type { RuledEdition } from '../../domain/editions/edition-rules'
import { refused } from '../../domain/text/outcome'
import type { EditionRow } from '../store/editions-store'

/** Said of an edition that isn't there, and of one outside the reader's scope alike. */
export function editionNotFound() {
  return refused('not-found', '没有找到这条信息,它可能已被作废,或不归您的账号管。')
}

/** Said when somebody else saved first. */
export function editedMeanwhile() {
  return refused('edited-meanwhile', '这条信息刚被别人改过,您的修改没有保存、也没有覆盖别人的。请先看看最新内容,再决定怎么改。')
}

/** What the rules of the workflow look at. */
export function ruledEdition(edition: EditionRow): RuledEdition {
  return { divisionCode: edition.division_code, state: edition.state, authorId: edition.author_id, writerIds: edition.writer_ids, submittedBy: edition.submitted_by }
}
