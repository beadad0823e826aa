import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '../../client/api-error'
import { assertNever } from '../../domain/text/assert-never'
import { formatDate, shanghaiDate, shanghaiTime } from '../../domain/text/dates'
import { LiveRegion } from '../platform/semantic'
import { Tappable } from '../platform/tappable'
import type { Resource } from '../resource'
import './page-states.css'

export function Loading() {
  return <LiveRegion className="loading">正在打开，请稍等…</LiveRegion>
}

/** Nothing to show, and why that is so. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className="state">
      <View className="state-title">{title}</View>
      <View className="state-text">{children}</View>
    </View>
  )
}

const FAILURE_TITLES: Readonly<Record<Problem['kind'], string>> = {
  offline: '没有网络',
  timeout: '网络太慢',
  refused: '看不到这条内容',
  server: '暂时打不开',
}

export interface FailedProps {
  problem: Problem
  onRetry: () => void
  /** Another way out, beside trying again. */
  otherAction?: { text: string; onTap: () => void }
}

export function Failed({ problem, onRetry, otherAction }: FailedProps) {
  return (
    <LiveRegion className="state">
      <View className="state-title">{FAILURE_TITLES[problem.kind]}</View>
      <View className="state-text">{problem.message}</View>
      <View className="action-row">
        <Tappable className="action is-main" onTap={onRetry}>重试</Tappable>
        {otherAction && <Tappable className="action" onTap={otherAction.onTap}>{otherAction.text}</Tappable>}
      </View>
    </LiveRegion>
  )
}

/** Says that what stands below was seen earlier, and when. */
export function SeenEarlier({ seenAt, problem, onRetry }: { seenAt: number; problem: Problem; onRetry: () => void }) {
  const reason = problem.kind === 'offline' ? '现在没有网络' : problem.kind === 'timeout' ? '现在网络太慢' : '服务器暂时没有回应'
  return (
    <LiveRegion className="seen">
      <View>{reason}，下面是截至 {formatDate(shanghaiDate(seenAt))} {shanghaiTime(seenAt)} 看到的内容。</View>
      <Tappable className="action" onTap={onRetry}>重试</Tappable>
    </LiveRegion>
  )
}

export interface ResourceViewProps<T> {
  resource: Resource<T>
  onRetry: () => void
  otherAction?: FailedProps['otherAction']
  children: (value: T) => ReactNode
}

/** Whatever the state of an answer is, something that explains itself stands on the screen. */
export function ResourceView<T>({ resource, onRetry, otherAction, children }: ResourceViewProps<T>) {
  switch (resource.status) {
    case 'idle':
    case 'loading':
      return <Loading />
    case 'failed':
      return <Failed problem={resource.problem} onRetry={onRetry} {...(otherAction ? { otherAction } : {})} />
    case 'ready':
      return (
        <>
          {resource.problem && <SeenEarlier seenAt={resource.seenAt} problem={resource.problem} onRetry={onRetry} />}
          {children(resource.value)}
        </>
      )
    default:
      return assertNever(resource)
  }
}
