import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Heading } from '../platform/semantic'
import { Tappable } from '../platform/tappable'
import './section.css'

export interface SectionProps {
  title: string
  id?: string
  more?: { text: string; label: string; onTap: () => void }
  children: ReactNode
}

export function Section({ title, id, more, children }: SectionProps) {
  return (
    <View className="section">
      <View className="section-head">
        <Heading level={2} className="section-title" {...(id === undefined ? {} : { id })}>{title}</Heading>
        {more && <Tappable className="section-more" role="link" label={more.label} onTap={more.onTap}>{more.text}</Tappable>}
      </View>
      {children}
    </View>
  )
}
