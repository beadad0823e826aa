import { useState } from 'react'
import { useMyRecord } from '../../app-stores'
import { RecordKeeping } from '../../components/record-keeping'
import { scrollToTop } from '../../platform/navigation'
import { wechatLogin } from '../../platform/wechat-login'

export function KeepingOfRecord() {
  const { record, remembered, hasSession, remember, forget, bindWechat, unbindWechat } = useMyRecord()
  const [said, setSaid] = useState('')
  const handleBind = async () => {
    const loginCode = await wechatLogin?.()
    if (!loginCode) return setSaid('微信没有给出登录信息，请稍后再点一次。')
    const problem = await bindWechat(loginCode)
    setSaid(problem === null ? '绑定好了。' : problem.message)
  }
  const handleUnbind = async () => {
    const problem = await unbindWechat()
    setSaid(problem === null ? '已经解除。' : problem.message)
  }
  return (
    <RecordKeeping
      remembered={remembered}
      hasSession={hasSession}
      wechat={wechatLogin !== null && record.status === 'ready' ? record.value.wechat : null}
      said={said}
      onRemember={remember}
      onForget={() => {
        scrollToTop()
        void forget()
      }}
      onBindWechat={() => void handleBind()}
      onUnbindWechat={() => void handleUnbind()}
    />
  )
}
