import type { ColumnAlias } from '../../domain/api/staff-payment-batches-contract'
import { isPaymentField } from '../../domain/subsidies/parse-column-mapping'
import { PAYMENT_FIELDS } from '../../domain/subsidies/payment-field'
import type { ColumnAliasRow } from '../store/columns-store'

export function presentColumnAlias(row: ColumnAliasRow, divisionNames: ReadonlyMap<string, string>): ColumnAlias {
  const { division_code: divisionCode, alias, field } = row
  return { divisionCode, divisionName: divisionNames.get(divisionCode) ?? '', alias, field, fieldLabel: isPaymentField(field) ? PAYMENT_FIELDS[field].label : field }
}
