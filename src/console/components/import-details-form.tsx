import { Button, Form, Input } from 'antd'
import type { PaymentBatchFields } from '../../domain/api/staff-payment-batches-contract'
import { findSubsidy } from '../../domain/subsidies/subsidy-catalogue'
import { minimumPublicityText, publicityProblems } from '../../domain/subsidies/publicity-rules'
import { PublicityPicker } from './publicity-picker'

type Details = Omit<PaymentBatchFields, 'divisionCode' | 'subsidyCode'>

interface DetailValues {
  period: string
  publicity: [string, string]
  office: string
  remark?: string
}

interface ImportDetailsFormProps {
  subsidyCode: string
  /** Of the workbook: 6 lists, 1 list. */
  listCount: number
  busy: boolean
  suggested: { period: string; office: string }
  onStore: (details: Details) => void
}

/** Period, publicity and office of the lists about to be made. */
export function ImportDetailsForm({ subsidyCode, listCount, busy, suggested, onStore }: ImportDetailsFormProps) {
  const subsidy = findSubsidy(subsidyCode)
  const minimum = subsidy ? minimumPublicityText(subsidy.minimumPublicity) : ''
  const handleFinish = ({ period, publicity, office, remark }: DetailValues) => {
    const words = remark?.trim() ?? ''
    onStore({
      period: period.trim(),
      office: office.trim(),
      publicityStart: publicity[0],
      publicityEnd: publicity[1],
      ...(words === '' ? {} : { remark: words }),
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
        rules={[
          { required: true, message: '请选择公示的开始和结束日期' },
          {
            validator: (_rule, value: [string, string] | undefined) => {
              const found = value && subsidy ? publicityProblems(subsidy, value[0], value[1]) : []
              return found.length === 0 ? Promise.resolve() : Promise.reject(new Error(found.map((one) => one.message).join('')))
            },
          },
        ]}
      >
        <PublicityPicker />
      </Form.Item>
      <Form.Item name="office" label="发布机构" rules={[{ required: true, whitespace: true, message: '请填写发布机构' }]}>
        <Input maxLength={100} />
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
