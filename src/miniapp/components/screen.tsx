import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Group } from '../platform/semantic'
import { TopBar } from '../platform/top-bar'
import type { TextSize } from '../text-sizes'
import './screen.css'

export interface ScreenProps {
  title: string
  textSize: TextSize
  demonstration: boolean
  onBack?: () => void
  /** Drawn from edge to edge above the content. */
  banner?: ReactNode
  children: ReactNode
}

/** The frame of every page: text size, the way back, and the word that entries are made up when they are. */
export function Screen({ title, textSize, demonstration, onBack, banner, children }: ScreenProps) {
  return (
    <View className={`screen size-${textSize}`}>
      <TopBar title={title} {...(onBack ? { onBack } : {})} />
      {demonstration && <View className="demonstration">演示数据，不是真实信息</View>}
      {banner}
      <Group role="main" className="screen-body">{children}</Group>
    </View>
  )
}
