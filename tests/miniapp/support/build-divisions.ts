import type { PublicDivision } from '../../../src/domain/api/divisions-contract'

const division = (code: string, name: string, shortName: string, pinyin: string, initials: string): PublicDivision => ({
  code,
  name,
  shortName,
  pinyin,
  initials,
  parentCode: code.length === 6 ? null : code.slice(0, code.length - 3),
  level: code.length === 6 ? 'district' : code.length === 9 ? 'township' : 'village',
})

/** A district of two townships with three villages, and one township without any. */
export function buildDivisions(): PublicDivision[] {
  return [
    division('340405', '八公山区', '八公山区', 'bagongshanqu', 'bgsq'),
    division('340405121', '山王镇', '山王镇', 'shanwangzhen', 'swz'),
    division('340405121206', '淮滨村村委会', '淮滨村', 'huaibincun', 'hbc'),
    division('340405121200', '山王村村委会', '山王村', 'shanwangcun', 'swc'),
    division('340405001', '新庄孜街道', '新庄孜街道', 'xinzhuangzijiedao', 'xzzjd'),
    division('340405001001', '绿色社区居委会', '绿色社区', 'lvseshequ', 'lssq'),
    division('340405400', '妙山林场', '妙山林场', 'miaoshanlinchang', 'mslc'),
  ]
}
