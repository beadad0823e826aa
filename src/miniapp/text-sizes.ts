/** Body text of 18, 22, 26 and 30 px; 工信部《移动互联网应用适老化通用设计规范》 asks for at least 18 and for 30 to be within reach. */
export const TEXT_SIZES = ['standard', 'large', 'larger', 'largest'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

export const TEXT_SIZE_NAMES: Readonly<Record<TextSize, string>> = { standard: '标准', large: '大', larger: '特大', largest: '超大' }

/** The nearest of our sizes for the size a reader set in the phone or in WeChat (17 is WeChat's standard). */
export function textSizeForSetting(fontSizeSetting: number | null): TextSize {
  if (fontSizeSetting === null || fontSizeSetting < 19) return 'standard'
  if (fontSizeSetting < 23) return 'large'
  return fontSizeSetting < 26 ? 'larger' : 'largest'
}
