import type { ReactNode } from 'react'
import { Spin } from 'antd'

interface CenteredNoteProps {
  title: string
  detail?: string
  busy?: boolean
  children?: ReactNode
}

/** A screen that has nothing else to show: opening, empty, or failed with what to do about it. */
export function CenteredNote({ title, detail, busy = false, children }: CenteredNoteProps) {
  return (
    <div className="centered-note" role={busy ? 'status' : undefined}>
      {busy ? <Spin size="large" /> : null}
      <p className="centered-note-title">{title}</p>
      {detail ? <p className="centered-note-detail">{detail}</p> : null}
      {children}
    </div>
  )
}
