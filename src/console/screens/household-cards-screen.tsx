import { useEffect, useState } from 'react'
import { App, Button, Table } from 'antd'
import type { HouseholdCardCounts, IssuedCards } from '../../domain/api/staff-households-contract'
import { IssuedCardsDialog } from '../components/issued-cards-dialog'
import { LoadableView } from '../components/loadable-view'
import { PageHeader } from '../components/page-header'
import { ProblemAlert } from '../components/problem-alert'
import { saveFile } from '../platform/save-file'
import { problemWords } from '../problem-words'
import { routeHash } from '../route'
import { useHouseholdCardsStore } from '../stores/household-cards-store'
import { useSession } from '../stores/session-store'

type VillageCounts = HouseholdCardCounts['items'][number]

export function HouseholdCardsScreen() {
  const { staff } = useSession()
  const { modal } = App.useApp()
  const counts = useHouseholdCardsStore((store) => store.counts)
  const load = useHouseholdCardsStore((store) => store.load)
  const issue = useHouseholdCardsStore((store) => store.issue)
  const [making, setMaking] = useState<VillageCounts | null>(null)
  const [issued, setIssued] = useState<IssuedCards | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  useEffect(() => {
    void load(staff.divisionCode)
  }, [load, staff.divisionCode])

  const save = (cards: IssuedCards) => saveFile(cards.fileName, 'application/pdf', cards.pdfBase64)
  const make = async (village: VillageCounts) => {
    setMaking(village)
    setRefusal(null)
    const outcome = await issue(village.divisionCode)
    setMaking(null)
    if (!outcome.ok) return setRefusal(problemWords(outcome.problem))
    save(outcome.value)
    setIssued(outcome.value)
    void load(staff.divisionCode)
  }
  const confirm = (village: VillageCounts, mostAtOnce: number) => {
    const number = Math.min(village.withoutCard, mostAtOnce)
    void modal.confirm({
      title: `给${village.divisionName}打印 ${number} 张明白卡？`,
      content: '编号只印在接下来下载的文件上，系统里不留，也不能再看。请在能打印的电脑上操作，打印完删掉文件。',
      okText: '生成并下载',
      cancelText: '先不打',
      onOk: () => void make(village),
    })
  }

  return (
    <>
      <PageHeader
        title="明白卡"
        detail={<>每户一张，凭姓名和卡上的编号看自家的补贴。只有一户要重打的，到<a href={routeHash({ screen: 'look-up' })}>代查</a>里找到这一户再打。</>}
      />
      {refusal ? <ProblemAlert title={refusal} /> : null}
      {making ? <ProblemAlert kind="info" title={`正在给${making.divisionName}生成明白卡，人多的村要等一会儿，请不要关掉这个页面。`} /> : null}
      <LoadableView value={counts} onRetry={() => void load(staff.divisionCode)}>
        {(value) => (
          <Table<VillageCounts>
            size="middle"
            rowKey="divisionCode"
            pagination={false}
            dataSource={value.items}
            locale={{ emptyText: <p className="table-empty">这里没有村（社区）。</p> }}
            columns={[
              { title: '村（社区）', key: 'village', render: (_, village) => village.divisionName },
              { title: '名单上的人', key: 'recipients', width: 130, align: 'right', render: (_, village) => village.recipients },
              { title: '已有卡', key: 'with', width: 120, align: 'right', render: (_, village) => village.withCard },
              { title: '还没有卡', key: 'without', width: 120, align: 'right', render: (_, village) => village.withoutCard },
              {
                title: '操作',
                key: 'actions',
                width: 230,
                render: (_, village) =>
                  village.withoutCard === 0 ? (
                    village.recipients === 0 ? '还没有公开过名单' : '都有卡了'
                  ) : (
                    <Button size="small" loading={making?.divisionCode === village.divisionCode} disabled={making !== null} onClick={() => confirm(village, value.mostAtOnce)} aria-label={`给没有卡的打印：${village.divisionName}`}>
                      给没有卡的打印
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </LoadableView>
      {issued ? <IssuedCardsDialog issued={issued} onSave={() => save(issued)} onClose={() => setIssued(null)} /> : null}
    </>
  )
}
