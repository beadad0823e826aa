import { Button } from 'antd'
import type { StaffEdition } from '../../domain/api/staff-editions-contract'
import { ProblemAlert } from './problem-alert'

interface LeaveToReviewerProps {
  edition: Pick<StaffEdition, 'findings' | 'problems'>
  busy: boolean
  onLeave: () => void
}

/** The way on when nothing but what looks like personal data is in the way, and a reviewer may decide about all of it. */
export function LeaveToReviewer({ edition: { findings, problems }, busy, onLeave }: LeaveToReviewerProps) {
  if (findings.length === 0 || problems.length > findings.length || findings.some((finding) => !finding.decidable)) return null
  return (
    <ProblemAlert
      kind="info"
      title="这几处如果确实应当公开（例如办公用的手机），可以请审核员决定。审核员要写明理由，理由会留在记录里。"
      action={
        <Button size="small" loading={busy} onClick={onLeave}>
          请审核员决定
        </Button>
      }
    />
  )
}
