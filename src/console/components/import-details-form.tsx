import { Button, Form, Input } from 'antd'
import { formatFen, parseFen } from '../../domain/text/money'
import type { PaymentBatchFields } from '../../domain/api/staff-payment-batches-contract'
import { findSubsidy } from '../../domain/subsidies/subsidy-catalogue'
import { minimumPublicityText } from '../../domain/subsidies/publicity-rules'
import { listPublicityRules } from './list-publicity-rules'
import { PublicityPicker } from './publicity-picker'

type Details = Omit<PaymentBatchFields, 'divisionCode' | 'subsidyCode' | 'mapping'>

interface DetailValues {
  period: string
  publicity: [string, string]
  office: string
  remark?: string
  fundReceived?: string
}

interface ImportDetailsFormProps {
  subsidyCode: string
  /** Of the workbook: 6 lists, 1 list. */
  listCount: number
  /** 分: what all lists pay together. */
  totalFen: number
  busy: boolean
  suggested: { period: string; office: string }
  onStore: (details: Details) => void
}

/** Refuses what isn't an amount, and less than is paid. */
function fundProblem(text: string, totalFen: number): Promise<void> {
  if (text.trim() === '') return Promise.resolve()
  const received = parseFen(text)
  if (!received.ok) return Promise.reject(new Error('请只填数字，最多两位小数，例如 120000.00'))
  return received.scaled >= totalFen ? Promise.resolve() : Promise.reject(new Error(`名单合计 ${formatFen(totalFen)} 元，比到账的多。请核对到账资金和名单`))
}

/** Period, publicity and office of the lists about to be made. */
export function ImportDetailsForm({ subsidyCode, listCount, totalFen, busy, suggested, onStore }: ImportDetailsFormProps) {
  const subsidy = findSubsidy(subsidyCode)
  const minimum = subsidy ? minimumPublicityText(subsidy.minimumPublicity) : ''
  const handleFinish = ({ period, publicity, office, remark, fundReceived }: DetailValues) => {
    const fund = fundReceived?.trim() ?? ''
    const words = remark?.trim() ?? ''
    onStore({
      period: period.trim(),
      office: office.trim(),
      publicityStart: publicity[0],
      publicityEnd: publicity[1],
      ...(words === '' ? {} : { remark: words }),
      ...(fund === '' ? {} : { fundReceived: fund }),
    })
  }
  return (
    <Form<DetailValues> layout="vertical" requiredMark={false} className="detail-form" initialValues={suggested} onFinish={handleFinish} scrollToFirstError>
      <Form.Item name="period" label="所属期间" extra="例如：2026年度、2026年第三季度" rules={[{ required: true, whitespace: true, message: '请填写所属期间，例如 2026年度' }]}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item
        name="publicity"
        label="公示期"
        extra={minimum === '' ? '首尾两天都算' : `首尾两天都算，${minimum}`}
        rules={listPublicityRules(subsidy)}
      >
        <PublicityPicker />
      </Form.Item>
      <Form.Item name="office" label="发布机构" rules={[{ required: true, whitespace: true, message: '请填写发布机构' }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="fundReceived"
        label="这一批到账多少钱（元，可不填）"
        extra={`名单合计 ${formatFen(totalFen)} 元。填了就在名单上写明：到账、已发、结余`}
        rules={[{ validator: (_rule, value: string | undefined) => fundProblem(value ?? '', totalFen) }]}
      >
        <Input maxLength={30} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="remark" label="给村民的说明（可不填）" className="wide">
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <div className="wide">
        <Button type="primary" htmlType="submit" size="large" loading={busy}>
          导入，生成 {listCount} 份草稿
        </Button>
      </div>
    </Form>
  )
}
