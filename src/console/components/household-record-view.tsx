import { Button, Table } from 'antd'
import type { MyPayment } from '../../domain/api/my-record-contract'
import type { FoundHousehold } from '../../domain/api/staff-households-contract'
import { formatDate } from '../../domain/text/dates'
import { formatDecimal } from '../../domain/text/decimal'
import { formatFen } from '../../domain/text/money'
import { formatRate } from '../../domain/text/rate'
import { householdText } from './household-text'
import { momentText } from './moment-text'

interface HouseholdRecordViewProps {
  household: FoundHousehold
  today: string
  /** Present when the signed-in person may make cards. */
  onReissue?: () => void
  busy: boolean
}

const reckoning = ({ quantity, rate, rateUnit }: MyPayment) =>
  [quantity === null ? null : `${formatDecimal(quantity.value, quantity.places, 0)} ${quantity.unit}`, rate === null ? null : `${formatRate(rate)} ${rateUnit}`]
    .filter((part) => part !== null)
    .join(' × ')

/** What a household would see on its own phone, for somebody who reads it out. */
export function HouseholdRecordView({ household, today, onReissue, busy }: HouseholdRecordViewProps) {
  const { record, cardIssuedAt } = household
  const where = householdText(record)
  return (
    <section className="sheet" aria-label={`${record.name} ${where}`}>
      <div className="household-head">
        <div>
          <h2 className="sheet-title">
            {record.name}
            {where === '' ? null : <span className="household-where">{where}</span>}
          </h2>
          <p className="field-extra">{cardIssuedAt === null ? '还没有明白卡' : `明白卡：${momentText(cardIssuedAt, today)}打印`}</p>
        </div>
        {onReissue ? (
          <Button loading={busy} onClick={onReissue}>
            {cardIssuedAt === null ? '打印明白卡' : '重打明白卡'}
          </Button>
        ) : null}
      </div>
      <Table<MyPayment>
        size="small"
        rowKey={(payment) => `${payment.editionId}/${payment.rowNo}`}
        pagination={false}
        dataSource={record.payments}
        locale={{ emptyText: <p className="table-empty">还没有领到过补贴。</p> }}
        columns={[
          { title: '项目', key: 'subsidy', render: (_, payment) => payment.subsidyName },
          { title: '期间', key: 'period', width: 130, render: (_, payment) => payment.period },
          { title: '怎么算的', key: 'reckoning', render: (_, payment) => [payment.item, reckoning(payment)].filter(Boolean).join('，') },
          { title: '金额（元）', key: 'amount', width: 120, align: 'right', render: (_, payment) => formatFen(payment.amountFen) },
          { title: '发放日期', key: 'paidOn', width: 140, render: (_, payment) => (payment.paidOn === null ? '' : formatDate(payment.paidOn)) },
          { title: '账号尾号', key: 'account', width: 90, render: (_, payment) => payment.accountLast4 ?? '' },
          { title: '变化', key: 'change', render: (_, payment) => payment.change?.summary ?? '' },
        ]}
      />
    </section>
  )
}
