import type { MyRecord } from '../../domain/api/my-record-contract'
import { accountPlace } from '../commands/store-household-payments'
import type { RouteContext } from '../http/api-server'
import { presentMyRecord } from '../presenters/present-my-record'
import { listLineage } from '../store/divisions-store'
import { findExplainerOf } from '../store/editions-store'
import { listHouseholdPayments } from '../store/household-payments-store'
import { hasWechatBinding } from '../store/record-sessions-store'
import type { RecipientRow } from '../store/recipients-store'

/** More than any household is paid in a lifetime; a record is answered whole. */
const MOST_PAYMENTS = 1_000

/** A person's whole record with everything around it; for the person itself and for staff who look up on behalf. */
export async function readMyRecord({ db, clock, matchingKey, wechat }: RouteContext, recipient: RecipientRow): Promise<MyRecord> {
  const { division_code: divisionCode, id } = recipient
  const [lineage, payments, bound] = await Promise.all([
    listLineage(db, divisionCode), listHouseholdPayments(db, divisionCode, id, MOST_PAYMENTS), hasWechatBinding(db, divisionCode, id),
  ])
  const codes = lineage.map(({ code }) => code)
  const subsidies = [...new Set(payments.map((payment) => payment.subsidy_code))]
  const found = await Promise.all(subsidies.map(async (code) => [code, await findExplainerOf(db, codes, code)] as const))
  return presentMyRecord(recipient, payments, {
    lineage, explainers: new Map(found.flatMap(([code, explainer]) => (explainer === null ? [] : [[code, explainer] as const]))),
    accountLast4: (payment) => (payment.account_cipher === null ? null : matchingKey.open(payment.account_cipher, accountPlace(divisionCode, payment.edition_id, payment.row_no))),
    wechat: { available: wechat !== null, bound }, now: clock.now(),
  })
}
