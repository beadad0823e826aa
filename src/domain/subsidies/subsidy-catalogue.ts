import type { PaymentField } from './payment-field'

/** Which row of the disclosure policy a subsidy follows. */
export type DisclosureCategory = 'farming' | 'machinery' | 'housing' | 'relief' | 'disability' | 'old-age' | 'children'

/** What a subsidy is reckoned by. `amount`: the paper gives the amount itself and nothing to multiply. */
export type SubsidyBasis = 'area' | 'months' | 'machines' | 'amount'

/** The least time a list must be shown, and where that is written. */
export interface MinimumPublicity {
  /** 0: no minimum is set. */
  days: number
  dayType: 'calendar' | 'working'
  source: string
}

export interface Subsidy {
  code: string
  name: string
  disclosureCategory: DisclosureCategory
  basis: SubsidyBasis
  /** Unit of the standard; empty when there is none. */
  rateUnit: string
  /** How the quantity that is multiplied by the standard is called and its unit; null when there is none. */
  quantity: { field: PaymentField; label: string; unit: string } | null
  /** Columns without which the list can't be understood. */
  requiredColumns: readonly PaymentField[]
  /** standard × quantity is rounded half up to 分, line by line. */
  rounding: 'half-up-to-fen'
  minimumPublicity: MinimumPublicity
}

/** The shortest publicity met in published notices of farm subsidies is 5 days with the first day counted; township rules may only ask for more. */
const FARM_PUBLICITY: MinimumPublicity = { days: 5, dayType: 'calendar', source: '涉农补贴公示通行做法：不少于5天，首日计入' }

/** 社会救助 of the 26 standard catalogues: lists of recipients are shown for 7 working days. */
const RELIEF_PUBLICITY: MinimumPublicity = { days: 7, dayType: 'working', source: '基层政务公开标准目录（国办发〔2019〕54号）社会救助领域' }

const AREA = { field: 'area', label: '补贴面积', unit: '亩' } as const
const MONTHS = { field: 'count', label: '月数', unit: '月' } as const
const MACHINES = { field: 'count', label: '数量', unit: '台' } as const

function farming(code: string, name: string): Subsidy {
  return {
    code, name, disclosureCategory: 'farming', basis: 'area', rateUnit: '元/亩', quantity: AREA,
    requiredColumns: ['name', 'area', 'amount'], rounding: 'half-up-to-fen', minimumPublicity: FARM_PUBLICITY,
  }
}

function monthly(code: string, name: string, disclosureCategory: DisclosureCategory): Subsidy {
  return {
    code, name, disclosureCategory, basis: 'months', rateUnit: '元/月', quantity: MONTHS,
    requiredColumns: ['name', 'amount'], rounding: 'half-up-to-fen', minimumPublicity: RELIEF_PUBLICITY,
  }
}

function byAmount(code: string, name: string, disclosureCategory: DisclosureCategory): Subsidy {
  return {
    code, name, disclosureCategory, basis: 'amount', rateUnit: '', quantity: null,
    requiredColumns: ['name', 'amount'], rounding: 'half-up-to-fen', minimumPublicity: RELIEF_PUBLICITY,
  }
}

/** Everything that can be imported. Lists of the poor, the old and the disabled follow stricter rules of disclosure: see disclosure-policy. */
export const SUBSIDIES: readonly Subsidy[] = [
  farming('farmland-protection', '耕地地力保护补贴'),
  farming('rice', '稻谷补贴'),
  farming('grain-growers', '种粮农民一次性补贴'),
  {
    code: 'machinery', name: '农机购置与应用补贴', disclosureCategory: 'machinery', basis: 'machines', rateUnit: '元/台', quantity: MACHINES,
    requiredColumns: ['name', 'item', 'amount'], rounding: 'half-up-to-fen', minimumPublicity: FARM_PUBLICITY,
  },
  monthly('old-age', '高龄津贴', 'old-age'),
  byAmount('minimum-living', '最低生活保障金', 'relief'),
  byAmount('extreme-poverty', '特困人员救助供养金', 'relief'),
  byAmount('temporary-relief', '临时救助金', 'relief'),
  monthly('disability', '残疾人两项补贴', 'disability'),
  {
    code: 'house-repair', name: '农村危房改造补助', disclosureCategory: 'housing', basis: 'amount', rateUnit: '', quantity: null,
    requiredColumns: ['name', 'amount'], rounding: 'half-up-to-fen', minimumPublicity: FARM_PUBLICITY,
  },
  byAmount('orphans', '孤儿和事实无人抚养儿童基本生活费', 'children'),
]

/** The subsidy with this code, or null for a code that is none. */
export function findSubsidy(code: string): Subsidy | null {
  return SUBSIDIES.find((subsidy) => subsidy.code === code) ?? null
}
