import type { PaymentBand, PaymentTotals } from '../../domain/api/payment-lists-contract'
import { formatMilliMu } from '../../domain/text/area'
import { formatFen } from '../../domain/text/money'

interface PaymentTotalsViewProps {
  totals: PaymentTotals
  rateText: string | null
  bands: readonly PaymentBand[]
}

/** Number of lines, total money, total area and standard of a list; its bands where totals are split. */
export function PaymentTotalsView({ totals, rateText, bands }: PaymentTotalsViewProps) {
  return (
    <>
      <dl className="totals">
        <div>
          <dt>户（人）数</dt>
          <dd>{totals.recipients.toLocaleString('zh-CN')}</dd>
        </div>
        <div>
          <dt>合计金额（元）</dt>
          <dd>{formatFen(totals.amountFen)}</dd>
        </div>
        {totals.areaMilliMu === null ? null : (
          <div>
            <dt>合计面积（亩）</dt>
            <dd>{formatMilliMu(totals.areaMilliMu)}</dd>
          </div>
        )}
        {rateText === null ? null : (
          <div>
            <dt>补贴标准</dt>
            <dd>{rateText}</dd>
          </div>
        )}
      </dl>
      {bands.length > 0 ? (
        <ul className="bands">
          {bands.map((band) => (
            <li key={band.label}>
              {band.label}：{band.recipients} 人，{formatFen(band.amountFen)} 元
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
