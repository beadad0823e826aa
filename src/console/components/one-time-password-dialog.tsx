import { useState } from 'react'
import { Button, Modal } from 'antd'
import type { OneTimePassword } from '../../domain/api/staff-people-contract'

interface OneTimePasswordDialogProps {
  given: OneTimePassword
  onClose: () => void
}

/** The only moment at which a one-time password can be read. */
export function OneTimePasswordDialog({ given, onClose }: OneTimePasswordDialogProps) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const handleCopy = () => {
    // Browsers offer no clipboard on a plain http address of the office network.
    if (!('clipboard' in navigator)) {
      setCopied(false)
      return
    }
    navigator.clipboard.writeText(given.oneTimePassword).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <Modal
      open
      title={`${given.person.name}的一次性密码`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <div className="dialog-actions">
          <Button onClick={handleCopy}>复制密码</Button>
          <Button type="primary" onClick={onClose}>
            已经记下，关闭
          </Button>
        </div>
      }
    >
      <p>
        账号：<code>{given.person.login}</code>
      </p>
      <p className="one-time-password">
        <code>{given.oneTimePassword}</code>
      </p>
      <p role="status">
        {copied === true ? '已复制。' : copied === false ? '浏览器不让复制，请选中上面的密码，用 Ctrl+C 复制，或者抄下来。' : '只显示这一次，关掉就看不到了。请当面或打电话告诉本人；第一次登录时要换成自己的密码。'}
      </p>
    </Modal>
  )
}
