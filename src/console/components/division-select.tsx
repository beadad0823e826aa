import { TreeSelect } from 'antd'
import type { PublicDivision } from '../../domain/api/divisions-contract'
import { isWithinDivision } from '../../domain/divisions/division'

interface DivisionSelectProps {
  id?: string
  divisions: readonly PublicDivision[]
  /** Only this division and those beneath it are offered. */
  scope: string
  levels?: readonly PublicDivision['level'][]
  value?: string
  onChange?: (code: string) => void
  disabled?: boolean
}

interface DivisionNode {
  value: string
  title: string
  search: string
  selectable: boolean
  children: DivisionNode[]
}

function nodesBelow(parentCode: string | null, divisions: readonly PublicDivision[], levels: readonly string[]): DivisionNode[] {
  return divisions
    .filter((division) => division.parentCode === parentCode)
    .map((division) => ({
      value: division.code,
      title: division.shortName,
      search: `${division.shortName} ${division.pinyin} ${division.initials}`,
      selectable: levels.includes(division.level),
      children: nodesBelow(division.code, divisions, levels),
    }))
}

/** A village, township or district of one's scope, found by name, pinyin or initials. */
export function DivisionSelect({ id, divisions, scope, levels = ['district', 'township', 'village'], value, onChange, disabled }: DivisionSelectProps) {
  const within = divisions.filter((division) => isWithinDivision(division.code, scope))
  const codes = new Set(within.map((division) => division.code))
  const roots = within.map((division) => (division.parentCode !== null && codes.has(division.parentCode) ? division : { ...division, parentCode: null }))
  const treeData = nodesBelow(null, roots, levels)
  return (
    <TreeSelect
      id={id}
      value={value === '' ? undefined : value}
      onChange={onChange}
      disabled={disabled}
      treeData={treeData}
      treeDefaultExpandAll={within.length <= 20}
      treeDefaultExpandedKeys={treeData.map((node) => node.value)}
      showSearch={{ treeNodeFilterProp: 'search' }}
      treeTitleRender={(node: DivisionNode) => node.title}
      treeNodeLabelProp="title"
      placeholder="选择，或输入名称、拼音首字母查找"
      style={{ width: '100%' }}
      listHeight={340}
    />
  )
}
