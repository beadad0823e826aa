import { Button, Modal } from 'antd'
import type { IssuedCards } from '../../domain/api/staff-households-contract'
import { ProblemAlert } from './problem-alert'

interface IssuedCardsDialogProps {
  issued: IssuedCards
  onSave: () => void
  onClose: () => void
}

/** The only moment at which a sheet of cards can be saved: the codes are on it and nowhere else. */
export function IssuedCardsDialog({ issued, onSave, onClose }: IssuedCardsDialogProps) {
  return (
    <Modal
      open
      title={`已生成 ${issued.issued} 张明白卡`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <div className="dialog-actions">
          <Button onClick={onSave}>再下载一次</Button>
          <Button type="primary" onClick={onClose}>
            已经存好，关闭
          </Button>
        </div>
      }
    >
      <p>
        文件“{issued.fileName}”已经开始下载，用 A4 纸打印，沿线剪开，一户一张，当面交给本人。
      </p>
      <ProblemAlert kind="warning" title="编号只印在这份文件上，关掉这个窗口就再也拿不到了。打印完请删掉文件；丢了只能重打，旧卡作废。" />
      {issued.unprintable.length > 0 ? (
        <ProblemAlert
          kind="warning"
          title="有的姓名里有字库没有的字，请在卡上手写补齐："
          details={issued.unprintable.map((one) => `第 ${one.page} 页，${one.name}（${one.characters}）`)}
        />
      ) : null}
      {issued.left > 0 ? <p>还有 {issued.left} 人没有卡。一次最多打这么多，关闭后请再点一次。</p> : null}
    </Modal>
  )
}
