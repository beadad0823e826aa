import postcss from 'postcss'
import { convertUnits } from './convert-units'

const tags = 'view|text|button|input|textarea|image|scroll-view|label|rich-text|icon|navigator|form|radio|radio-group|checkbox|checkbox-group|switch|picker|page'
const tagSelector = new RegExp(`(^|[\\s>+~,(])(${tags})(?=$|[\\s>+~,.:#)\\[])`, 'g')

/** WXSS to CSS. A page's own style sheet applies to that page only; app.wxss (owner null) to all. */
export function compileStyleSheet(source: string, owner: string | null): string {
  const root = postcss.parse(source)
  root.walkRules(rule => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as postcss.AtRule).name)) return
    rule.selectors = rule.selectors.map(selector => {
      const converted = selector.replace(tagSelector, '$1wx-$2')
      if (owner === null) return converted
      const scope = `:where([data-page="${owner}"])`
      return converted.startsWith('wx-page') ? converted.replace('wx-page', `wx-page${scope}`) : `${scope} ${converted}`
    })
  })
  root.walkDecls(declaration => {
    declaration.value = convertUnits(declaration.value)
  })
  return root.toString()
}
