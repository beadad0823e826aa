/** How long an answer may still take; overdue says so in words, not in colour alone. */
export function DaysLeftTag({ daysLeft }: { daysLeft: number | null }) {
  if (daysLeft === null) return <span>已答复</span>
  if (daysLeft < 0) return <strong className="days-left is-overdue">已超期 {-daysLeft} 天</strong>
  if (daysLeft === 0) return <strong className="days-left is-overdue">今天到期</strong>
  return <span className={daysLeft <= 3 ? 'days-left is-near' : 'days-left'}>还剩 {daysLeft} 天</span>
}
