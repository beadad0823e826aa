import { Button, Modal } from 'antd'
import type { StaffEdition } from '../../domain/api/staff-editions-contract'
import { EDITION_KIND_NAMES } from '../../domain/editions/edition'
import { shanghaiTime } from '../../domain/text/dates'
import { editionSubject } from '../components/edition-subject'
import { WrittenPhoneView } from '../components/written-phone-view'

interface ConflictDialogProps {
  /** The version on the server; null when it couldn't be read. */
  theirs: StaffEdition | null
  imageAddress: (attachmentId: string) => string
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Somebody else saved the same entry. Shows their version; nothing is overwritten until a person decides. */
export function ConflictDialog({ theirs, imageAddress, onKeepMine, onTakeTheirs }: ConflictDialogProps) {
  const changedBy = theirs?.history.at(-1)?.staffName ?? theirs?.history[0]?.staffName
  return (
    <Modal
      open
      title="别人也改了这条信息"
      width={640}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <div className="dialog-actions">
          <Button onClick={onTakeTheirs} disabled={!theirs?.written}>
            用服务器上的（我写的留着，可再恢复）
          </Button>
          <Button type="primary" onClick={onKeepMine} disabled={theirs === null}>
            用我写的
          </Button>
        </div>
      }
    >
      <p>
        {theirs === null
          ? '您编辑的时候，这条信息被别人改过，现在又读不到那个版本。您写的内容保存在这台电脑上，请刷新页面再试。'
          : `您编辑的时候，${changedBy ?? '别人'}在 ${shanghaiTime(theirs.updatedAt)} 保存了另一个版本（见下面）。您写的内容还在，请决定用哪一个。`}
      </p>
      {theirs?.written ? (
        <div className="phone-glass conflict-glass" tabIndex={0} role="region" aria-label="服务器上的版本">
          <WrittenPhoneView
            kindName={EDITION_KIND_NAMES[theirs.kind]}
            title={theirs.written.title}
            office={theirs.written.office}
            subject={editionSubject(theirs.kind, theirs.written)}
            divisionName={theirs.divisionName}
            dateText=""
            body={theirs.written.body}
            attachments={theirs.attachments}
            imageAddress={imageAddress}
          />
        </div>
      ) : null}
    </Modal>
  )
}
