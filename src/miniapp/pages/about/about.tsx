import { View } from '@tarojs/components'
import { useDivisions, useVillage } from '../../app-stores'
import { Section } from '../../components/section'
import { openPage } from '../../platform/navigation'
import { Heading } from '../../platform/semantic'
import { Tappable } from '../../platform/tappable'
import { ROUTES } from '../../routes'
import { describeVillage } from '../../stores/division-search'
import { TextSizeSetting } from '../text-size-setting'
import { VillagerScreen } from '../villager-screen'

export default function AboutPage() {
  const villageCode = useVillage((state) => state.villageCode)
  const divisions = useDivisions((state) => state.divisions)
  const demonstration = useDivisions((state) => state.demonstration)
  const village = divisions.status === 'ready' && villageCode !== null ? describeVillage(divisions.value.divisions, villageCode) : null

  return (
    <VillagerScreen title="设置和说明">
      <Heading level={1} className="page-title">设置和说明</Heading>
      <View className="card"><TextSizeSetting /></View>
      <View className="card">
        <View>{village ? `现在看的是${village.townshipName}${village.shortName}。` : '还没有选村。'}</View>
        <View className="action-row"><Tappable className="action" onTap={() => openPage(ROUTES.village)}>换一个村</Tappable></View>
      </View>
      {demonstration && (
        <Section title="这是演示">
          <View className="card">这里的公告、名单、姓名和金额都是编出来的，用来演示怎么使用，不是任何村的真实情况。</View>
        </Section>
      )}
      <Section title="这是什么">
        <View className="card">
          <View>“明白村务”把村里和镇里应当公开的事放在一起：公告、补贴发给了谁、发了多少、怎么算的，还有讲政策的明白纸。</View>
        </View>
        <View className="card">看这里的内容不用登录，不收集您的姓名、电话和位置。您选的村、字的大小和最近看过的文字只存在您的手机里。只有查“我家的钱”时才要写姓名和明白卡编号；查到的记录，您点了“在这部手机上记住”才会存在手机里，编号从来不存。</View>
        <View className="card">补贴名单只公开姓名、村民组、面积和金额，不公开身份证号、银行卡号和电话。公示期过后，只留合计数。</View>
        <View className="card">发现内容有错，请打页面上的电话，也可以到村委会问。自家那一行不对，公示期内可以在“我家的钱”里提异议，村里、镇里要按期答复。</View>
      </Section>
    </VillagerScreen>
  )
}
