import type { ReactNode } from 'react'

interface PageHeaderProps {
  title: string
  /** Where this lies and what state it is in. */
  aside?: ReactNode
  detail?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, aside, detail, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="page-header-words">
        <h1>
          {title}
          {aside ? <span className="page-header-aside">{aside}</span> : null}
        </h1>
        {detail ? <div className="page-header-detail">{detail}</div> : null}
      </div>
      {actions ? <div className="page-header-actions">{actions}</div> : null}
    </header>
  )
}
