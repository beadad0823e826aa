import { fireEvent, render, screen } from '@testing-library/react'
import { ResourceView } from '../../../src/miniapp/components/page-states'
import { Pager } from '../../../src/miniapp/components/pager'
import type { Resource } from '../../../src/miniapp/resource'

const SEEN_AT = Date.UTC(2026, 10, 22, 2, 5)
const show = (resource: Resource<string>, onRetry = jest.fn()) => render(<ResourceView resource={resource} onRetry={onRetry}>{(value) => <p>{value}</p>}</ResourceView>)

describe('every state of a page explains itself', () => {
  test.each<Resource<string>>([{ status: 'idle' }, { status: 'loading' }])('while waiting ($status)', (resource) => {
    show(resource)
    expect(screen.getByRole('status').textContent).toBe('正在打开，请稍等…')
  })

  test.each([
    ['offline', '没有网络'],
    ['timeout', '网络太慢'],
    ['refused', '看不到这条内容'],
    ['server', '暂时打不开'],
  ] as const)('failed (%s) says “%s”, why, and offers to try again', (kind, title) => {
    const onRetry = jest.fn()
    show({ status: 'failed', problem: { kind, message: '原因在这里。' } }, onRetry)
    expect(screen.getByText(title)).toBeTruthy()
    expect(screen.getByText('原因在这里。')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(onRetry).toHaveBeenCalledTimes(1)
  })

  test('a failure can offer another way out', () => {
    const onTap = jest.fn()
    render(<ResourceView resource={{ status: 'failed', problem: { kind: 'refused', message: '没有这个村。' } }} onRetry={jest.fn()} otherAction={{ text: '重新选村', onTap }}>{() => null}</ResourceView>)
    fireEvent.click(screen.getByRole('button', { name: '重新选村' }))
    expect(onTap).toHaveBeenCalledTimes(1)
  })

  test('ready shows the value and nothing else', () => {
    const { container } = show({ status: 'ready', value: '内容', seenAt: SEEN_AT, problem: null })
    expect(container.textContent).toBe('内容')
  })

  test.each([
    ['offline', '现在没有网络'],
    ['timeout', '现在网络太慢'],
    ['server', '服务器暂时没有回应'],
  ] as const)('what was seen earlier says so and since when (%s)', (kind, reason) => {
    show({ status: 'ready', value: '内容', seenAt: SEEN_AT, problem: { kind, message: '' } })
    expect(screen.getByRole('status').textContent).toContain(`${reason}，下面是截至 2026年11月22日 10:05 看到的内容。`)
    expect(screen.getByText('内容')).toBeTruthy()
  })
})

describe('turning pages', () => {
  test('nothing is offered when everything fits on one page', () => {
    expect(render(<Pager pageNo={1} hasNext={false} onNext={jest.fn()} onPrevious={jest.fn()} />).container.textContent).toBe('')
  })

  test.each([
    [1, true, true, false],
    [2, true, false, false],
    [3, false, false, true],
  ])('on page %i (more to come: %s) going back is barred: %s, going on is barred: %s', (pageNo, hasNext, backBarred, onBarred) => {
    render(<Pager pageNo={pageNo} hasNext={hasNext} onNext={jest.fn()} onPrevious={jest.fn()} />)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '上一页' }).disabled).toBe(backBarred)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '下一页' }).disabled).toBe(onBarred)
    expect(screen.getByText(`第 ${pageNo} 页`)).toBeTruthy()
  })
})
