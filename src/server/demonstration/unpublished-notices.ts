import type { DemonstrationNotice } from './demonstration-notice'

/** Notices that wait somewhere before publication, so that the console shows each state. */
export type UnpublishedNotice = DemonstrationNotice & ({ state: 'draft' | 'submitted' } | { state: 'returned'; reason: string })

export const UNPUBLISHED_NOTICES: readonly UnpublishedNotice[] = [
  {
    state: 'draft', divisionCode: '340405100210', topic: 'livelihood', office: '妙山村村民委员会', daysAgo: 1,
    title: '妙山村老年活动室取暖和开放时间',
    text: `
      天冷了，村部旁的老年活动室生了空调，{+3}起每天8:00—17:00开门。
      - 有热水、象棋、报纸，中午可以热饭；
      - 周二下午理发，不收钱。
      （待补：电费从哪里出、谁值班）`,
  },
  {
    state: 'submitted', divisionCode: '340405100210', topic: 'projects', office: '妙山村村民委员会', daysAgo: 0,
    title: '水库组机耕桥加固工程比价结果',
    text: `
      水库组机耕桥桥面开裂，{-20}村民代表会议同意加固。{-2}三家比价，全过程有监委会成员在场。
      | 报价单位 | 报价 | 工期 |
      | 第一家 | 38,600元 | 20天 |
      | 第二家 | 36,200元 | 18天 |
      | 第三家 | 41,000元 | 15天 |
      选第二家：价格最低，去年修的坝东组涵洞没有坏过。钱从村集体林地租金里出。
      公示到{+5}，有意见请打 0554-5636210。`,
  },
  {
    state: 'submitted', divisionCode: '340405121', topic: 'employment', office: '山王镇人民政府', daysAgo: 0,
    title: '山王镇冬季电工技能培训报名',
    text: `
      镇里和区技工学校合办低压电工班，{+12}开班，共15天，免费，考试合格发特种作业操作证。
      - 18—55岁，初中以上文化，没有妨碍登高的疾病；
      - 名额40人，脱贫户、退捕渔民优先。
      {+8}前到各村村部或镇便民大厅6号窗口报名。电话 0554-5642038。`,
  },
  {
    state: 'returned', divisionCode: '340405100210', topic: 'relief', office: '妙山村村民委员会', daysAgo: 2,
    reason: '第二段写了受助家庭的具体病情和住处，容易认出是哪一家。请只写户数和金额，另外补上救助标准和咨询电话。',
    title: '妙山村{month-1}临时救助发放情况',
    text: `
      本村{month-1}发放临时救助4户，共8,600元，由镇社会事务办审批。
      其中一户住在大槐树旁边，户主今年做了心脏手术，救助3,500元。
      其余三户因火灾和交通意外。`,
  },
]
