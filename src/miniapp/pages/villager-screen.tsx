import type { ReactNode } from 'react'
import { useDivisions, useTextSize } from '../app-stores'
import { Screen } from '../components/screen'
import { goBack } from '../platform/navigation'

export interface VillagerScreenProps {
  title: string
  /** The home page has nothing behind it. */
  isHome?: boolean
  banner?: ReactNode
  children: ReactNode
}

/** The frame of a page, with the reader's text size and the word about demonstration entries. */
export function VillagerScreen({ title, isHome = false, banner, children }: VillagerScreenProps) {
  const textSize = useTextSize((state) => state.textSize)
  const demonstration = useDivisions((state) => state.demonstration)
  return (
    <Screen title={title} textSize={textSize} demonstration={demonstration} {...(isHome ? {} : { onBack: goBack })} banner={banner}>
      {children}
    </Screen>
  )
}
