/** Topics of a notice (主题). Taken from items 1, 2 and 18 of 八公山区2024年度政务公开重点工作清单 and the village law's list of matters to publish. */
export const NOTICE_TOPICS = [
  { code: 'subsidies', name: '惠农补贴' },
  { code: 'livelihood', name: '民生实事' },
  { code: 'projects', name: '项目建设' },
  { code: 'finance', name: '村级财务' },
  { code: 'health', name: '卫生健康' },
  { code: 'education', name: '教育' },
  { code: 'employment', name: '就业' },
  { code: 'relief', name: '社会救助' },
  { code: 'insurance', name: '社会保障' },
  { code: 'farming', name: '农业生产' },
  { code: 'safety', name: '安全与防汛' },
  { code: 'affairs', name: '村务公开' },
] as const
export type NoticeTopic = (typeof NOTICE_TOPICS)[number]['code']

/** The Chinese name of a topic; null for a code that is none. */
export function noticeTopicName(code: string): string | null {
  return NOTICE_TOPICS.find((topic) => topic.code === code)?.name ?? null
}
