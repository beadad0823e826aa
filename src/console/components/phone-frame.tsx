import { useState, type ReactNode } from 'react'
import { Segmented } from 'antd'

/** The villager's text sizes that matter most to a writer: the standard one and the one most elderly readers use. */
const SIZES = [
  { value: 'standard', label: '标准字', pixels: 18 },
  { value: 'large', label: '特大字', pixels: 26 },
] as const
type PhoneTextSize = (typeof SIZES)[number]['value']

/** A telephone of 375 pixels with the entry as the villager sees it. */
export function PhoneFrame({ title = '村民在手机上看到的', children }: { title?: string; children: ReactNode }) {
  const [size, setSize] = useState<PhoneTextSize>('standard')
  const pixels = SIZES.find((one) => one.value === size)?.pixels ?? 18
  return (
    <section className="phone" aria-label={title}>
      <div className="phone-head">
        <h2>{title}</h2>
        <Segmented<PhoneTextSize>
          size="small"
          aria-label="字号"
          value={size}
          onChange={setSize}
          options={SIZES.map(({ value, label }) => ({ value, label }))}
        />
      </div>
      <div className="phone-glass" tabIndex={0} role="region" aria-label={title} style={{ fontSize: pixels }}>
        {children}
      </div>
    </section>
  )
}
