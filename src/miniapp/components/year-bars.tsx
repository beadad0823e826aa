import { View } from '@tarojs/components'
import { formatFen } from '../../domain/text/money'
import { Group } from '../platform/semantic'
import { Tappable } from '../platform/tappable'
import './year-bars.css'

export interface YearBarsProps {
  /** Amounts in 分. */
  years: readonly { year: number; amountFen: number; payments: number }[]
  chosenYear: number
  onChoose: (year: number) => void
}

/** What came in year by year, newest first. Each bar stands beside its figure, so nothing is said by length or colour alone. */
export function YearBars({ years, chosenYear, onChoose }: YearBarsProps) {
  const largest = Math.max(1, ...years.map(({ amountFen }) => amountFen))
  return (
    <Group role="radiogroup" label="看哪一年" className="card year-bars">
      {[...years].sort((a, b) => b.year - a.year).map(({ year, amountFen, payments }) => (
        <Tappable
          key={year}
          role="radio"
          checked={year === chosenYear}
          className={year === chosenYear ? 'year-bar is-chosen' : 'year-bar'}
          label={`${year}年，${payments === 0 ? '没有发放' : `${payments} 笔，共 ${formatFen(amountFen)} 元`}`}
          onTap={() => onChoose(year)}
        >
          <View className="year-bar-words">
            <View>{year}年</View>
            <View className="money">{payments === 0 ? '没有发放' : `${formatFen(amountFen)} 元`}</View>
          </View>
          <View className="year-bar-track"><View className="year-bar-fill" style={{ width: `${Math.round((amountFen / largest) * 100)}%` }} /></View>
        </Tappable>
      ))}
    </Group>
  )
}
