import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PublicDivision } from '../../domain/api/divisions-contract'
import { Group, Heading, LiveRegion, TextField } from '../platform/semantic'
import { Tappable } from '../platform/tappable'
import './village-chooser.css'

export interface VillageChooserProps {
  groups: readonly { township: PublicDivision; villages: readonly PublicDivision[] }[]
  /** Villages that fit the text typed; the page knows how to look. */
  find: (text: string) => readonly PublicDivision[]
  chosenCode: string | null
  onChoose: (villageCode: string) => void
}

export function VillageChooser({ groups, find, chosenCode, onChoose }: VillageChooserProps) {
  const [text, setText] = useState('')
  const [openTownship, setOpenTownship] = useState<string | null>(() => groups.find(({ villages }) => villages.some(({ code }) => code === chosenCode))?.township.code ?? null)
  const isSearching = text.trim() !== ''
  const found = isSearching ? find(text) : []
  const townshipNames = new Map(groups.map(({ township }) => [township.code, township.shortName]))

  return (
    <View>
      <Heading level={1} className="chooser-title">您是哪个村（社区）的？</Heading>
      <View className="chooser-hint">选一次就行，下次打开还是这个村。</View>
      <TextField label="村名或拼音首字母" placeholder="输村名，如 淮滨 或 hbc" value={text} maxLength={20} onChange={setText} />
      {isSearching ? (
        <LiveRegion className="chooser-found">
          {found.length === 0
            ? <View className="chooser-none">没有找到“{text.trim()}”。请换个写法，或清空后按镇街选择。</View>
            : <VillageButtons villages={found} chosenCode={chosenCode} onChoose={onChoose} nameOf={(code) => townshipNames.get(code) ?? ''} />}
        </LiveRegion>
      ) : (
        <View className="chooser-townships">
          {groups.map(({ township, villages }) => {
            const isOpen = township.code === openTownship
            return (
              <View key={township.code} className={`township ${isOpen ? 'is-open' : ''}`}>
                <Tappable className="township-head" expanded={isOpen} onTap={() => setOpenTownship(isOpen ? null : township.code)}>
                  <View className="township-name">{township.shortName}</View>
                  <View className="township-count">{villages.length} 个村（社区）</View>
                </Tappable>
                {isOpen && <VillageButtons villages={villages} chosenCode={chosenCode} onChoose={onChoose} />}
              </View>
            )
          })}
        </View>
      )}
    </View>
  )
}

interface VillageButtonsProps extends Pick<VillageChooserProps, 'chosenCode' | 'onChoose'> {
  villages: readonly PublicDivision[]
  /** Name of a township, where villages of several stand together. */
  nameOf?: (townshipCode: string) => string
}

function VillageButtons({ villages, chosenCode, onChoose, nameOf }: VillageButtonsProps) {
  return (
    <Group role="list" className="village-buttons">
      {villages.map((village) => (
        <Group role="listitem" key={village.code} className="village-item">
          <Tappable className={`village-button ${village.code === chosenCode ? 'is-chosen' : ''}`} onTap={() => onChoose(village.code)}>
            <View className="village-name">{village.shortName}</View>
            {nameOf && <View className="village-township">{nameOf(village.parentCode ?? '')}</View>}
            {village.code === chosenCode && <View className="village-township">现在选的</View>}
          </Tappable>
        </Group>
      ))}
    </Group>
  )
}
