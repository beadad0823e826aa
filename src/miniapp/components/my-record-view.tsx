import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyPayment, MyRecord } from '../../domain/api/my-record-contract'
import { describeHousehold } from './describe-payment-row'
import { MyPaymentCard } from './my-payment-card'
import { Empty } from './page-states'
import { RecordPhones } from './record-phones'
import { Section } from './section'
import { YearBars } from './year-bars'

export interface MyRecordViewProps {
  record: MyRecord
  onOpenPayment: (payment: MyPayment) => void
  onDial: (phone: string) => void
}

/** Everything a household was paid over the years: the years as bars, and the payments of the year chosen. */
export function MyRecordView({ record, onOpenPayment, onDial }: MyRecordViewProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  const year = chosen ?? Math.max(...record.payments.map((payment) => payment.year))
  const household = describeHousehold(record)
  const shown = record.payments.filter((payment) => payment.year === year)
  return (
    <View>
      <View className="card">
        <View className="entry-title">{record.name}</View>
        <View>{record.townshipName}{record.villageName}{household === '' ? '' : `，${household}`}</View>
      </View>
      {record.payments.length === 0 ? (
        <Section title="领到的钱"><Empty title="还没有记录">补贴名单公开以后，您家的那一笔会出现在这里。</Empty></Section>
      ) : (
        <>
          <Section title="每年领到的钱"><YearBars years={record.years} chosenYear={year} onChoose={setChosen} /></Section>
          <Section title={`${year}年的每一笔`}>
            {shown.map((payment) => <MyPaymentCard key={`${payment.editionId}/${payment.rowNo}`} payment={payment} onOpen={() => onOpenPayment(payment)} />)}
            {shown.length === 0 && <Empty title={`${year}年没有发放`}>换一年看看。</Empty>}
          </Section>
        </>
      )}
      <RecordPhones phones={record.phones} onDial={onDial} />
    </View>
  )
}
