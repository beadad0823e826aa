import type { FieldProblem } from '../../domain/text/outcome'

/** One complaint of the schema validator; only these parts are used, none holds what was typed. */
export interface SchemaComplaint {
  keyword: string
  instancePath: string
  params: Record<string, unknown>
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  login: '登录名', password: '密码', currentPassword: '原密码', newPassword: '新密码', name: '姓名', role: '角色', divisionCode: '所属单位', active: '是否启用',
  title: '标题', office: '发布机构', topic: '主题', subsidyCode: '补贴项目', body: '正文', period: '发放时段', publicityStart: '公示开始日期', publicityEnd: '公示结束日期',
  remark: '备注', reason: '原因', event: '操作', lockVersion: '版本号', kind: '种类', state: '状态', after: '翻页标记', villageCode: '村编码', id: '编号', file: '文件', code: '卡号', loginCode: '微信登录码', householdNo: '户号', recipientIds: '人员', text: '内容', rowNo: '行号', editionId: '名单编号', outcome: '处理结果',
  publicSentence: '公开说明',
}

/** What the validator complains of, as sentences beside fields; one per field, in the order met. */
export function sentencesFor(complaints: readonly SchemaComplaint[]): FieldProblem[] {
  const problems = new Map<string, FieldProblem>()
  for (const complaint of complaints) {
    const field = fieldOf(complaint)
    if (!problems.has(field ?? '')) problems.set(field ?? '', field === undefined ? { message: sentence(complaint, '请求') } : { field, message: sentence(complaint, nameOf(field)) })
  }
  return [...problems.values()]
}

/** /written/body/3/runs → body[3]; a missing property is named by the property. */
function fieldOf({ instancePath, keyword, params }: SchemaComplaint): string | undefined {
  const steps = instancePath.split('/').filter((step) => step !== '')
  if (keyword === 'required' && typeof params.missingProperty === 'string') steps.push(params.missingProperty)
  const body = steps.indexOf('body')
  const block = steps[body + 1]
  if (body !== -1 && block !== undefined && /^\d+$/.test(block)) return `body[${block}]`
  const named = steps.filter((step) => step in FIELD_NAMES).at(-1)
  return named
}

function nameOf(field: string): string {
  const block = /^body\[(\d+)\]$/.exec(field)?.[1]
  return block === undefined ? (FIELD_NAMES[field] ?? '请求') : `正文第 ${Number(block) + 1} 段`
}

function sentence({ keyword, params }: SchemaComplaint, name: string): string {
  const limit = typeof params.limit === 'number' ? params.limit : 0
  switch (keyword) {
    case 'required':
      return `缺少${name}，请补上。`
    case 'minLength':
      return `请填写${name}。`
    case 'maxLength':
      return `${name}太长，请不要超过 ${limit} 个字。`
    case 'maxItems':
      return `${name}的内容太多，请不要超过 ${limit} 项。`
    case 'enum':
    case 'const':
      return `${name}不在可选的范围里，请重新选择。`
    default:
      return `${name}的写法不对，请改正后再试。`
  }
}
