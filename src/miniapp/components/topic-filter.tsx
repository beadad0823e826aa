import { Group } from '../platform/semantic'
import { Tappable } from '../platform/tappable'
import './topic-filter.css'

export interface TopicFilterProps {
  topics: readonly { code: string; name: string }[]
  /** null: every topic. */
  chosen: string | null
  onChoose: (code: string | null) => void
}

export function TopicFilter({ topics, chosen, onChoose }: TopicFilterProps) {
  const choices: { code: string | null; name: string }[] = [{ code: null, name: '全部' }, ...topics]
  return (
    <Group role="radiogroup" label="按主题看" className="topics">
      {choices.map(({ code, name }) => (
        <Tappable key={code ?? 'all'} role="radio" checked={code === chosen} className={code === chosen ? 'topic is-chosen' : 'topic'} onTap={() => onChoose(code)}>
          {name}
        </Tappable>
      ))}
    </Group>
  )
}
