import { useTextSize } from '../app-stores'
import { TextSizeSwitch } from '../components/text-size-switch'

export function TextSizeSetting() {
  const textSize = useTextSize((state) => state.textSize)
  const choose = useTextSize((state) => state.choose)
  return <TextSizeSwitch textSize={textSize} onChoose={choose} />
}
