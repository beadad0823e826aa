import { useEffect } from 'react'
import { Button, Select } from 'antd'
import { EDITION_KIND_NAMES, EDITION_KINDS, EDITION_STATE_NAMES, EDITION_STATES, type EditionKind, type EditionState } from '../../domain/editions/edition'
import { EditionTable } from '../components/edition-table'
import { LoadableView } from '../components/loadable-view'
import { PageHeader } from '../components/page-header'
import { ProblemAlert } from '../components/problem-alert'
import { useEditionListStore } from '../stores/edition-list-store'
import { problemWords } from '../problem-words'
import { useRouteStore } from '../stores/route-store'
import { useSession } from '../stores/session-store'

interface EditionListScreenProps {
  kind: EditionKind | undefined
  state: EditionState | undefined
}

export function EditionListScreen({ kind, state }: EditionListScreenProps) {
  const { today } = useSession()
  const list = useEditionListStore((store) => store.list)
  const loadingMore = useEditionListStore((store) => store.loadingMore)
  const moreProblem = useEditionListStore((store) => store.moreProblem)
  const load = useEditionListStore((store) => store.load)
  const loadMore = useEditionListStore((store) => store.loadMore)
  const go = useRouteStore((store) => store.go)

  useEffect(() => {
    void load({ ...(kind ? { kind } : {}), ...(state ? { state } : {}) })
  }, [load, kind, state])

  const show = (filter: { kind: EditionKind | undefined; state: EditionState | undefined }) =>
    go({ screen: 'editions', ...(filter.kind ? { kind: filter.kind } : {}), ...(filter.state ? { state: filter.state } : {}) })

  return (
    <>
      <PageHeader title="信息列表" />
      <div className="filter-bar">
        <label htmlFor="filter-kind">类别</label>
        <Select
          id="filter-kind"
          style={{ width: 170 }}
          value={kind ?? ''}
          onChange={(value) => show({ kind: value === '' ? undefined : (value as EditionKind), state })}
          options={[{ value: '', label: '全部类别' }, ...EDITION_KINDS.map((one) => ({ value: one, label: EDITION_KIND_NAMES[one] }))]}
        />
        <label htmlFor="filter-state">状态</label>
        <Select
          id="filter-state"
          style={{ width: 150 }}
          value={state ?? ''}
          onChange={(value) => show({ kind, state: value === '' ? undefined : (value as EditionState) })}
          options={[{ value: '', label: '全部状态' }, ...EDITION_STATES.map((one) => ({ value: one, label: EDITION_STATE_NAMES[one] }))]}
        />
      </div>
      <LoadableView value={list} onRetry={() => void load({ ...(kind ? { kind } : {}), ...(state ? { state } : {}) })}>
        {(value) => (
          <>
            <EditionTable items={value.items} today={today} empty="没有符合条件的信息。换一个类别或状态看看。" />
            {moreProblem ? <ProblemAlert title={problemWords(moreProblem)} /> : null}
            <div className="load-more">
              {value.next === null ? (
                <span>{value.items.length > 0 ? `共 ${value.items.length} 条，已经到底了` : null}</span>
              ) : (
                <Button loading={loadingMore} onClick={() => void loadMore()}>
                  加载更多
                </Button>
              )}
            </div>
          </>
        )}
      </LoadableView>
    </>
  )
}
