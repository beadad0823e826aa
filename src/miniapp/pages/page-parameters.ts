import { useEffect } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useVillage } from '../app-stores'
import { parseVillageCode } from '../routes'

export interface PageParameters {
  /** The village the page was opened for, or else the reader's own; empty before any was chosen. */
  villageCode: string
  id: string
}

/** What the address of a page says. A shared page brings its village along for readers who have chosen none. */
export function usePageParameters(): PageParameters {
  const { params } = useRouter()
  const own = useVillage((state) => state.villageCode)
  const adopt = useVillage((state) => state.adopt)
  const named = parseVillageCode(params.v)
  useEffect(() => {
    if (named !== null) adopt(named)
  }, [named, adopt])
  return { villageCode: named ?? own ?? '', id: params.id ?? '' }
}

/** Runs whenever the page comes into view: when it is opened, and when the reader comes back to it. */
export function useShown(run: () => void): void {
  useDidShow(run)
}
