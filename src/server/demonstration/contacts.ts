/** Whom to ring, per division. All numbers are made up for the demonstration; offices have landlines, never somebody's mobile. */
export interface DemonstrationContact {
  divisionCode: string
  office: string
  phone: string
  supervisionPhone: string
}

const DISTRICT_SUPERVISION = '0554-5618220'
const BAGONGSHAN_SUPERVISION = '0554-5636088'
const SHANWANG_SUPERVISION = '0554-5642090'
const BIJIAGANG_SUPERVISION = '0554-5651266'

export const DEMONSTRATION_CONTACTS: readonly DemonstrationContact[] = [
  { divisionCode: '340405', office: '八公山区人民政府办公室', phone: '0554-5618001', supervisionPhone: DISTRICT_SUPERVISION },
  { divisionCode: '340405100', office: '八公山镇人民政府', phone: '0554-5636011', supervisionPhone: BAGONGSHAN_SUPERVISION },
  { divisionCode: '340405100201', office: '淮滨村村民委员会', phone: '0554-5636201', supervisionPhone: BAGONGSHAN_SUPERVISION },
  { divisionCode: '340405100202', office: '钱淮村村民委员会', phone: '0554-5636202', supervisionPhone: BAGONGSHAN_SUPERVISION },
  { divisionCode: '340405100204', office: '沈巷村村民委员会', phone: '0554-5636204', supervisionPhone: BAGONGSHAN_SUPERVISION },
  { divisionCode: '340405100210', office: '妙山村村民委员会', phone: '0554-5636210', supervisionPhone: BAGONGSHAN_SUPERVISION },
  { divisionCode: '340405121', office: '山王镇人民政府', phone: '0554-5642001', supervisionPhone: SHANWANG_SUPERVISION },
  { divisionCode: '340405121201', office: '孔集村村民委员会', phone: '0554-5642201', supervisionPhone: SHANWANG_SUPERVISION },
  { divisionCode: '340405121205', office: '李咀村村民委员会', phone: '0554-5642205', supervisionPhone: SHANWANG_SUPERVISION },
  { divisionCode: '340405121206', office: '山王村村民委员会', phone: '0554-5642206', supervisionPhone: SHANWANG_SUPERVISION },
  { divisionCode: '340405121208', office: '丁山村村民委员会', phone: '0554-5642208', supervisionPhone: SHANWANG_SUPERVISION },
  { divisionCode: '340405003', office: '毕家岗街道办事处', phone: '0554-5651200', supervisionPhone: BIJIAGANG_SUPERVISION },
  { divisionCode: '340405003004', office: '黄山社区居民委员会', phone: '0554-5651304', supervisionPhone: BIJIAGANG_SUPERVISION },
  { divisionCode: '340405003005', office: '新淮园社区居民委员会', phone: '0554-5651305', supervisionPhone: BIJIAGANG_SUPERVISION },
]
