import { useEffect, useState } from 'react'
import { App, Button, Modal } from 'antd'
import { divisionLevel } from '../../domain/divisions/division'
import { EDITION_KIND_NAMES } from '../../domain/editions/edition'
import type { PublicDivision } from '../../domain/api/divisions-contract'
import { DivisionSelect } from './division-select'

interface NewEditionButtonProps {
  kind: 'notice' | 'explainer'
  /** The division of the person who writes. */
  scope: string
  divisions: readonly PublicDivision[]
  /** Makes the draft and goes to it; answers what went wrong, or null. */
  onCreate: (kind: 'notice' | 'explainer', divisionCode: string) => Promise<string | null>
  primary?: boolean
}

/** 写公告, 写明白纸. Somebody of one village begins at once; others first say for whom they write. */
export function NewEditionButton({ kind, scope, divisions, onCreate, primary = false }: NewEditionButtonProps) {
  const { message } = App.useApp()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [divisionCode, setDivisionCode] = useState(scope)
  const name = EDITION_KIND_NAMES[kind]

  useEffect(() => setDivisionCode(scope), [scope])

  const create = async (code: string) => {
    setBusy(true)
    const refusal = await onCreate(kind, code)
    setBusy(false)
    if (refusal === null) setAsking(false)
    else void message.error(refusal)
  }
  const handleClick = () => {
    if (divisionLevel(scope) === 'village') void create(scope)
    else setAsking(true)
  }

  return (
    <>
      <Button type={primary ? 'primary' : 'default'} loading={busy && !asking} onClick={handleClick}>
        写{name}
      </Button>
      <Modal
        open={asking}
        title={`写${name}：发给哪里？`}
        okText="开始写"
        cancelText="取消"
        confirmLoading={busy}
        onCancel={() => setAsking(false)}
        onOk={() => void create(divisionCode)}
        okButtonProps={{ disabled: divisionCode === '' }}
      >
        <label htmlFor={`new-${kind}-division`}>村（社区）、镇街或全区</label>
        <DivisionSelect id={`new-${kind}-division`} divisions={divisions} scope={scope} value={divisionCode} onChange={setDivisionCode} />
        <p className="field-extra">选镇街或全区时，下面所有的村（社区）都能看到。</p>
      </Modal>
    </>
  )
}
