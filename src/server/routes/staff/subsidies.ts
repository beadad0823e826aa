import Type from 'typebox'
import { SubsidyChoices, type SubsidyChoice } from '../../../domain/api/staff-payment-batches-contract'
import { disclosureFor, disclosureNote } from '../../../domain/disclosure/disclosure-policy'
import { PAYMENT_FIELDS } from '../../../domain/subsidies/payment-field'
import { findSubsidy, SUBSIDIES, type Subsidy } from '../../../domain/subsidies/subsidy-catalogue'
import { buildTemplateSheets } from '../../../domain/subsidies/template-sheets'
import type { ApiServer } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { sendFile } from '../../http/send-file'
import { sendRefusal } from '../../http/send-outcome'
import { writeXlsx, XLSX_MEDIA_TYPE } from '../../workbooks/write-xlsx'

export function registerSubsidies(app: ApiServer): void {
  app.get('/subsidies', { schema: { summary: '可以导入的补贴项目', response: answers(SubsidyChoices) } }, async () => ({
    items: SUBSIDIES.filter((subsidy) => disclosureFor(subsidy, 'everyone').kind !== 'nothing').map(presentSubsidy),
  }))

  const templateSchema = { summary: '补贴名单的空白样表（.xlsx）', params: Type.Object({ code: Type.String({ maxLength: 50 }) }) }
  app.get('/subsidies/:code/template', { schema: templateSchema }, async (request, reply) => {
    const subsidy = findSubsidy(request.params.code)
    if (subsidy === null) return sendRefusal(reply, { code: 'not-found', message: '没有这个补贴项目，请重新选择。' })
    return sendFile(reply, { file_name: `${subsidy.name}名单样表.xlsx`, media_type: XLSX_MEDIA_TYPE, content: writeXlsx(buildTemplateSheets(subsidy)) })
  })
}

function presentSubsidy(subsidy: Subsidy): SubsidyChoice {
  return {
    code: subsidy.code, name: subsidy.name, minimumPublicityDays: subsidy.minimumPublicity.days, disclosureNote: disclosureNote(subsidy),
    requiredColumns: subsidy.requiredColumns.map((field) => PAYMENT_FIELDS[field].label),
  }
}
