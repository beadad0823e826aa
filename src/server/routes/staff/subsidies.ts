import { SubsidyChoices, type SubsidyChoice } from '../../../domain/api/staff-payment-batches-contract'
import { disclosureFor, disclosureNote } from '../../../domain/disclosure/disclosure-policy'
import { PAYMENT_FIELDS } from '../../../domain/subsidies/payment-field'
import { SUBSIDIES, type Subsidy } from '../../../domain/subsidies/subsidy-catalogue'
import type { ApiServer } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'

export function registerSubsidies(app: ApiServer): void {
  app.get('/subsidies', { schema: { summary: '可以导入的补贴项目', response: answers(SubsidyChoices) } }, async () => ({
    items: SUBSIDIES.filter((subsidy) => disclosureFor(subsidy, 'everyone').kind !== 'nothing').map(presentSubsidy),
  }))
}

function presentSubsidy(subsidy: Subsidy): SubsidyChoice {
  return {
    code: subsidy.code, name: subsidy.name, minimumPublicityDays: subsidy.minimumPublicity.days, disclosureNote: disclosureNote(subsidy),
    requiredColumns: subsidy.requiredColumns.map((field) => PAYMENT_FIELDS[field].label),
  }
}
