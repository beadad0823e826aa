import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Problem } from '../../client/api-error'
import { LiveRegion, TextField } from '../platform/semantic'
import { Tappable } from '../platform/tappable'
import { groupCardCode } from './group-card-code'
import './card-form.css'

export interface CardFormProps {
  villageName: string
  /** Read from the code on the card; empty when nothing was scanned. */
  scannedCode: string
  looking: boolean
  refusal: Problem | null
  onChangeVillage: () => void
  onLookUp: (name: string, code: string) => void
  /** Present where a WeChat account can stand for the card. */
  onLookUpByWechat?: () => void
}

/** So that a page can bring a refusal into view. */
export const CARD_FORM_SAID_ID = 'card-form-said'

/** Name and card code: what a household needs to see its own record. */
export function CardForm({ villageName, scannedCode, looking, refusal, onChangeVillage, onLookUp, onLookUpByWechat }: CardFormProps) {
  const [name, setName] = useState('')
  const [code, setCode] = useState(() => groupCardCode(scannedCode))
  const handleLookUp = () => {
    if (!looking) onLookUp(name, code)
  }
  return (
    <View className="card card-form">
      <View className="card-form-village">
        <View className="card-form-village-name">{villageName}</View>
        <Tappable className="action card-form-change" onTap={onChangeVillage}>换村</Tappable>
      </View>
      <View className="card-form-label">姓名</View>
      <TextField label="姓名" placeholder="明白卡上的姓名" value={name} maxLength={20} onChange={setName} onConfirm={handleLookUp} />
      <View className="card-form-label">明白卡编号</View>
      <TextField label="明白卡编号" placeholder="8 位，如 K7QF 2M9X" value={code} maxLength={16} onChange={(typed) => setCode(groupCardCode(typed))} onConfirm={handleLookUp} />
      <View className="soft">{scannedCode === '' ? '大写小写都行，空格不用管。' : '编号已经从卡上扫好了，写上姓名就行。'}</View>
      <Tappable className="action is-main card-form-go" disabled={looking} onTap={handleLookUp}>{looking ? '正在查…' : '查我家的钱'}</Tappable>
      <View id={CARD_FORM_SAID_ID}><LiveRegion className="card-form-said">{refusal?.message ?? ''}</LiveRegion></View>
      {onLookUpByWechat && (
        <View className="card-form-wechat">
          <View className="soft">以前绑定过微信的，不用写编号：</View>
          <Tappable className="action" disabled={looking} onTap={onLookUpByWechat}>用微信直接看</Tappable>
        </View>
      )}
    </View>
  )
}
