import type { PaymentRow, PublicPaymentList } from '../../domain/api/payment-lists-contract'
import { describeFund } from '../../domain/subsidies/describe-fund'
import { formatMilliMu } from '../../domain/text/area'
import { formatDate } from '../../domain/text/dates'
import { formatFen } from '../../domain/text/money'
import { formatRate } from '../../domain/text/rate'

interface PaymentListPhoneViewProps {
  list: PublicPaymentList
  rows: readonly PaymentRow[]
}

function calculation(list: PublicPaymentList, row: PaymentRow): string {
  const unit = (key: 'areaMilliMu' | 'count' | 'rate') => list.columns.find((column) => column.key === key)?.unit ?? ''
  const rate = row.rate === null ? '' : `${formatRate(row.rate)} ${unit('rate')}`
  if (row.areaMilliMu !== null) return [`${formatMilliMu(row.areaMilliMu)} 亩`, rate].filter((part) => part !== '').join(' × ')
  if (row.count !== null) return [`${row.count} ${unit('count')}`, rate].filter((part) => part !== '').join(' × ')
  return rate
}

/** A payment list on the villager's telephone. A withdrawn one keeps its title and says why, nothing else. */
export function PaymentListPhoneView({ list, rows }: PaymentListPhoneViewProps) {
  if (list.withdrawal) {
    return (
      <article>
        <p className="phone-kind">{list.subsidyName}</p>
        <h3 className="phone-title">{list.title}</h3>
        <p className="phone-note">这份名单已撤下。原因：{list.withdrawal.reason}</p>
      </article>
    )
  }
  return (
    <article>
      <p className="phone-kind">{list.subsidyName}</p>
      <h3 className="phone-title">{list.title}</h3>
      <p className="phone-facts">{[list.office, list.divisionName, list.period].join(' · ')}</p>
      <p className="phone-facts">
        公示期：{formatDate(list.publicityStart)}至{formatDate(list.publicityEnd)}
      </p>
      <div className="phone-total">
        <p>
          <span>合计</span>
          <strong>{formatFen(list.totals.amountFen)} 元</strong>
        </p>
        <p>
          <span>户（人）数</span>
          <strong>{list.totals.recipients}</strong>
        </p>
        {list.rateText ? (
          <p>
            <span>标准</span>
            <strong>{list.rateText}</strong>
          </p>
        ) : null}
      </div>
      <p className="phone-note">{list.disclosureNote}</p>
      {list.bands.length > 0 ? (
        <ul className="phone-files">
          {list.bands.map((band) => (
            <li key={band.label}>
              {band.label}：{band.recipients} 人，{formatFen(band.amountFen)} 元
            </li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 ? (
        <ul className="phone-rows">
          {rows.map((row) => (
            <li key={row.rowNo}>
              <div>
                <strong>{row.name}</strong>
                <span>{[row.groupName, row.householdNo ? `${row.householdNo}号` : null, row.item, row.grade].filter(Boolean).join(' ')}</span>
              </div>
              <div>
                <strong>{formatFen(row.amountFen)} 元</strong>
                <span>{calculation(list, row)}</span>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {list.differences.map((difference) => (
        <p key={difference} className="phone-note">
          {difference}
        </p>
      ))}
      {list.fund ? (
        <p className="phone-facts">{describeFund(list.fund)}</p>
      ) : null}
      {list.remark === '' ? null : <p>{list.remark}</p>}
      {list.contact ? (
        <p className="phone-facts">
          咨询：{list.contact.office} {list.contact.phone}
        </p>
      ) : null}
      {list.supervisionPhone ? <p className="phone-facts">监督电话：{list.supervisionPhone}</p> : null}
    </article>
  )
}
