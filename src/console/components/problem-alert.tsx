import type { ReactNode } from 'react'
import { Alert } from 'antd'

interface ProblemAlertProps {
  title: string
  /** Every single thing that is wrong. */
  details?: readonly string[]
  action?: ReactNode
  kind?: 'error' | 'warning' | 'info' | 'success'
}

/** What went wrong, in sentences, read out by screen readers as it appears. */
export function ProblemAlert({ title, details = [], action, kind = 'error' }: ProblemAlertProps) {
  return (
    <Alert
      className="problem-alert"
      type={kind}
      role={kind === 'error' ? 'alert' : 'status'}
      showIcon
      title={title}
      description={
        details.length > 0 ? (
          <ul>
            {details.map((detail, index) => (
              <li key={index}>{detail}</li>
            ))}
          </ul>
        ) : undefined
      }
      action={action}
    />
  )
}
