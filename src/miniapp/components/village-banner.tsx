import { View } from '@tarojs/components'
import type { VillageHome } from '../../domain/api/village-home-contract'
import { Heading } from '../platform/semantic'
import { Tappable } from '../platform/tappable'
import './village-banner.css'

export interface VillageBannerProps {
  /** null while it isn't known yet. */
  village: VillageHome['village'] | null
  onChange: () => void
}

/** The head of the home page: whose notice board this is, under its row of roof tiles. */
export function VillageBanner({ village, onChange }: VillageBannerProps) {
  return (
    <View className="banner">
      <View className="banner-inner">
        <View className="banner-text">
          <View className="banner-brand">{village?.townshipName ?? '明白村务'}</View>
          <Heading level={1} className="banner-village">{village?.shortName ?? '明白村务'}</Heading>
        </View>
        <Tappable className="banner-change" onTap={onChange}>换村</Tappable>
      </View>
      <View className="banner-tiles" />
    </View>
  )
}
