import { View } from '@tarojs/components'
import { Empty } from '../../components/page-states'
import { openPage } from '../../platform/navigation'
import { Tappable } from '../../platform/tappable'
import { MY_MONEY_ROUTES } from '../../routes'

/** For somebody who comes to a page of their own money without having looked it up. */
export function RecordMissing() {
  return (
    <View>
      <Empty title="先查到您家的记录">写上姓名和明白卡编号，就能看到这一笔。</Empty>
      <View className="action-row"><Tappable className="action is-main" onTap={() => openPage(MY_MONEY_ROUTES.myMoney)}>去查</Tappable></View>
    </View>
  )
}
