import { useEffect, useState } from 'react'
import { App, Button, Form, Input } from 'antd'
import type { FoundHousehold, IssuedCards } from '../../domain/api/staff-households-contract'
import { isPermitted } from '../../domain/staff/permissions'
import { DivisionSelect } from '../components/division-select'
import { HouseholdRecordView } from '../components/household-record-view'
import { IssuedCardsDialog } from '../components/issued-cards-dialog'
import { LoadableView } from '../components/loadable-view'
import { PageHeader } from '../components/page-header'
import { saveFile } from '../platform/save-file'
import { problemWords } from '../problem-words'
import { useDivisionsStore } from '../stores/divisions-store'
import { useHouseholdCardsStore } from '../stores/household-cards-store'
import { useLookUpStore } from '../stores/look-up-store'
import { useSession } from '../stores/session-store'

interface LookUpValues {
  reason: string
  divisionCode: string
  name: string
  householdNo?: string
}

const VILLAGE_CODE_LENGTH = 12

/** Looking up on behalf of somebody: the reason comes first, because it stays on record. */
export function LookUpScreen() {
  const { staff, today } = useSession()
  const { modal, message } = App.useApp()
  const divisions = useDivisionsStore((store) => store.divisions)
  const loadDivisions = useDivisionsStore((store) => store.load)
  const { asked, found, lookUp, clear } = useLookUpStore()
  const reissue = useHouseholdCardsStore((store) => store.reissue)
  const [busyId, setBusyId] = useState<string | null>(null)
  const [issued, setIssued] = useState<IssuedCards | null>(null)
  const mayIssue = isPermitted(staff, 'edit', staff.divisionCode)

  useEffect(() => {
    void loadDivisions()
    return clear
  }, [loadDivisions, clear])

  const handleFinish = ({ reason, divisionCode, name, householdNo = '' }: LookUpValues) =>
    void lookUp({ divisionCode, name: name.trim(), reason: reason.trim(), ...(householdNo.trim() === '' ? {} : { householdNo: householdNo.trim() }) })
  const save = (cards: IssuedCards) => saveFile(cards.fileName, 'application/pdf', cards.pdfBase64)
  const make = async ({ record, recipientId }: FoundHousehold) => {
    setBusyId(recipientId)
    const outcome = await reissue(record.villageCode, recipientId)
    setBusyId(null)
    if (!outcome.ok) return void message.error(problemWords(outcome.problem))
    save(outcome.value)
    setIssued(outcome.value)
  }
  const confirmReissue = (household: FoundHousehold) =>
    void modal.confirm({
      title: `给${household.record.name}打一张新的明白卡？`,
      content: household.cardIssuedAt === null ? '编号只印在下载的文件上，请打印后当面交给本人。' : '新卡生成后，旧卡上的编号马上作废。编号只印在下载的文件上，请打印后当面交给本人。',
      okText: '生成并下载',
      cancelText: '先不打',
      onOk: () => void make(household),
    })

  return (
    <>
      <PageHeader title="代查" detail="村民当面或打电话来问，替他查。谁在什么时候、为什么查了谁，都会记在操作记录里。" />
      <section className="sheet">
        <Form<LookUpValues>
          layout="vertical"
          requiredMark={false}
          onFinish={handleFinish}
          initialValues={staff.divisionCode.length === VILLAGE_CODE_LENGTH ? { divisionCode: staff.divisionCode } : {}}
        >
          <Form.Item name="reason" label="为什么查" rules={[{ required: true, whitespace: true, message: '请写明为什么查，例如：本人到村委会询问' }]}>
            <Input maxLength={200} placeholder="例如：本人到村委会询问；不要写身份证号和电话" />
          </Form.Item>
          <div className="detail-form">
            <Form.Item name="divisionCode" label="村（社区）" rules={[{ required: true, message: '请选择村（社区）' }]}>
              <DivisionSelect divisions={divisions.status === 'ready' ? divisions.value.divisions : []} scope={staff.divisionCode} levels={['village']} />
            </Form.Item>
            <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请写名单上的完整姓名' }]}>
              <Input maxLength={50} autoComplete="off" />
            </Form.Item>
            <Form.Item name="householdNo" label="户号（同名的人多时写）">
              <Input maxLength={30} autoComplete="off" />
            </Form.Item>
          </div>
          <Button type="primary" htmlType="submit" loading={found.status === 'loading'}>
            查询
          </Button>
        </Form>
      </section>
      {asked === null ? null : (
        <LoadableView value={found} onRetry={() => void lookUp(asked)}>
          {(items) => (
            <div role="status">
              {items.length === 0 ? (
                <p className="sheet">
                  没有找到“{asked.name}”。请核对村和姓名的每一个字；名单上可能写的是家里另一个人。
                </p>
              ) : (
                items.map((household) => (
                  <HouseholdRecordView
                    key={household.recipientId}
                    household={household}
                    today={today}
                    busy={busyId === household.recipientId}
                    {...(mayIssue ? { onReissue: () => confirmReissue(household) } : {})}
                  />
                ))
              )}
            </div>
          )}
        </LoadableView>
      )}
      {issued ? <IssuedCardsDialog issued={issued} onSave={() => save(issued)} onClose={() => setIssued(null)} /> : null}
    </>
  )
}
