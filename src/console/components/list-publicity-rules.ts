import type { FormRule } from 'antd'
import { publicityProblems } from '../../domain/subsidies/publicity-rules'
import type { Subsidy } from '../../domain/subsidies/subsidy-catalogue'

/** What the form says about the first and last day of publicity before the server is asked; the rule itself is the domain's. */
export function listPublicityRules(subsidy: Subsidy | null): FormRule[] {
  return [
    { required: true, message: '请选择公示的开始和结束日期' },
    {
      validator: (_rule, value: [string, string] | undefined) => {
        const found = value && subsidy ? publicityProblems(subsidy, value[0], value[1]) : []
        return found.length === 0 ? Promise.resolve() : Promise.reject(new Error(found.map((one) => one.message).join('')))
      },
    },
  ]
}
