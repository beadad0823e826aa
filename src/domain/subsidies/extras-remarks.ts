import type { WorkbookExtras } from './workbook-grid'

/** One sentence per kind of thing that a workbook carries along unseen; it is left behind, and the clerk's own file still has it. */
export function extrasRemarks(extras: WorkbookExtras | undefined): string[] {
  if (!extras) return []
  const found: string[] = []
  if (extras.properties.length > 0) found.push(`文件属性里写着${extras.properties.join('、')}`)
  if (extras.externalLinks > 0) found.push(`有${extras.externalLinks}个指向其他文件的链接，没有打开`)
  if (extras.pivotCaches > 0) found.push(`有${extras.pivotCaches}份数据透视表的缓存，里面可能有整份底册`)
  if (extras.definedNames > 0) found.push(`有${extras.definedNames}个定义的名称`)
  if (extras.macros) found.push('有宏，没有运行')
  if (extras.drawings > 0) found.push(`有${extras.drawings}个图片、图表或嵌入的文件`)
  return found.map((what) => `这个文件${what}；不公开也不保存。请勿把原文件作为附件公开。`)
}
