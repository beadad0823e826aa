import type { StaffRole } from './permissions'

/** An account of the demonstration: everybody may know it, and it exists only in a demonstration database. */
export interface DemonstrationAccount {
  login: string
  /** Made up. */
  name: string
  role: StaffRole
  divisionCode: string
  divisionName: string
  password: string
  /** What this account is for, in plain words for the sign-in page. */
  purpose: string
}

/** The same for all accounts of the demonstration, so that it can be typed while showing. */
const password = 'Mingbai-2026'

/** Who can sign in to the demonstration district. Editors and reviewers differ, because nobody reviews what they wrote. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  { login: 'miaoshan', name: '陈小满', role: 'village-editor', divisionCode: '340405100210', divisionName: '妙山村', password, purpose: '妙山村编辑：写本村公告、导入本村名单' },
  { login: 'bagongshan', name: '吴谷雨', role: 'township-editor', divisionCode: '340405100', divisionName: '八公山镇', password, purpose: '八公山镇编辑：写全镇公告、导入各村补贴名单' },
  { login: 'shanwang', name: '孔立夏', role: 'township-editor', divisionCode: '340405121', divisionName: '山王镇', password, purpose: '山王镇编辑：写全镇公告、导入各村补贴名单' },
  { login: 'bijiagang', name: '赵惊蛰', role: 'township-editor', divisionCode: '340405003', divisionName: '毕家岗街道', password, purpose: '毕家岗街道编辑：写街道和社区公告' },
  { login: 'qubianji', name: '周清明', role: 'township-editor', divisionCode: '340405', divisionName: '八公山区', password, purpose: '区级编辑：写全区公告和明白纸' },
  { login: 'zhenshenhe', name: '沈白露', role: 'reviewer', divisionCode: '340405100', divisionName: '八公山镇', password, purpose: '八公山镇审核员：审核本镇和各村提交的信息' },
  { login: 'qushenhe', name: '丁秋分', role: 'reviewer', divisionCode: '340405', divisionName: '八公山区', password, purpose: '区审核员：审核全区各镇街提交的信息' },
  { login: 'guanliyuan', name: '李冬至', role: 'administrator', divisionCode: '340405', divisionName: '八公山区', password, purpose: '区管理员：管理账号、查看操作记录' },
]
