import { View } from '@tarojs/components'
import { Group } from '../platform/semantic'
import { Tappable } from '../platform/tappable'
import { TEXT_SIZES, TEXT_SIZE_NAMES, type TextSize } from '../text-sizes'
import './text-size-switch.css'

export interface TextSizeSwitchProps {
  textSize: TextSize
  onChoose: (textSize: TextSize) => void
}

export function TextSizeSwitch({ textSize, onChoose }: TextSizeSwitchProps) {
  return (
    <View className="text-size">
      <View className="text-size-label">字的大小</View>
      <Group role="radiogroup" label="字的大小" className="text-size-choices">
        {TEXT_SIZES.map((size) => (
          <Tappable key={size} role="radio" checked={size === textSize} className={`text-size-choice ${size === textSize ? 'is-chosen' : ''}`} onTap={() => onChoose(size)}>
            {TEXT_SIZE_NAMES[size]}
          </Tappable>
        ))}
      </Group>
    </View>
  )
}
