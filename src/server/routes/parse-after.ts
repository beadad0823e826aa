import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { parsePageKey, type PageKey } from '../store/page-key'

/** The key of a page in an address: absent for the first page. Refusal: unfit-content. */
export function parseAfter(after: string | undefined): Outcome<PageKey | null> {
  if (after === undefined || after === '') return accepted(null)
  const key = parsePageKey(after)
  return key === null ? refused('unfit-content', '翻页的标记不对，请回到列表第一页。', [{ field: 'after', message: '翻页的标记不对，请回到列表第一页。' }]) : accepted(key)
}

/** The key of a page of numbered rows. Refusal: unfit-content. */
export function parseAfterRow(after: string | undefined): Outcome<number> {
  if (after === undefined || after === '') return accepted(0)
  return /^\d{1,7}$/.test(after) ? accepted(Number(after)) : refused('unfit-content', '翻页的标记不对，请回到名单第一页。', [{ field: 'after', message: '翻页的标记不对，请回到名单第一页。' }])
}
