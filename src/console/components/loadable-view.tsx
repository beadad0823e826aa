import type { ReactNode } from 'react'
import { Button, Skeleton } from 'antd'
import type { Loadable } from '../loadable'
import { fieldWords, problemWords } from '../problem-words'
import { ProblemAlert } from './problem-alert'

interface LoadableViewProps<T> {
  value: Loadable<T>
  onRetry: () => void
  children: (value: T) => ReactNode
}

/** Loading, failed with a way to try again, or the thing itself. */
export function LoadableView<T>({ value, onRetry, children }: LoadableViewProps<T>) {
  if (value.status === 'ready') return <>{children(value.value)}</>
  if (value.status === 'failed') {
    return (
      <ProblemAlert
        title={problemWords(value.problem)}
        details={fieldWords(value.problem)}
        action={
          <Button onClick={onRetry} size="small">
            重试
          </Button>
        }
      />
    )
  }
  return (
    <div role="status" aria-label="正在读取">
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  )
}
