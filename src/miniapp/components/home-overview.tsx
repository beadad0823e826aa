import { View } from '@tarojs/components'
import type { VillageHome } from '../../domain/api/village-home-contract'
import { formatDate, shanghaiDate, shanghaiTime } from '../../domain/text/dates'
import { Tappable } from '../platform/tappable'
import { ContactCard } from './contact-card'
import { ExplainerCard, NoticeCard, PaymentListCard } from './entry-cards'
import { Empty } from './page-states'
import { Section } from './section'
import './home-overview.css'

export interface HomeOverviewProps {
  home: VillageHome
  onOpenNotice: (id: string) => void
  onOpenPaymentList: (id: string) => void
  onOpenExplainer: (id: string) => void
  onListNotices: () => void
  onListPayments: () => void
  onListExplainers: () => void
  onOpenMyMoney: () => void
  onDial: (phone: string) => void
  onAbout: () => void
}

export function HomeOverview({ home, onOpenNotice, onOpenPaymentList, onOpenExplainer, onListNotices, onListPayments, onListExplainers, onOpenMyMoney, onDial, onAbout }: HomeOverviewProps) {
  const openLists = home.paymentLists.filter((list) => list.publicityState === 'open').length
  return (
    <View>
      <View className="doors">
        <Door
          className="is-payments"
          title="查我家的补贴"
          text={openLists > 0 ? `有 ${openLists} 份补贴正在公示，点开看发了多少、怎么查自家的` : '看补贴发了多少、怎么算的'}
          onTap={onListPayments}
        />
        <Door className="is-own" title="我家的钱" text="凭明白卡看自家这些年领到的每一笔，哪里不对可以提" onTap={onOpenMyMoney} />
        <Door className="is-notices" title="村里公告" text="村里和镇里的通知" onTap={onListNotices} />
        <Door className="is-explainers" title="政策明白纸" text="补贴谁能领、怎么领" onTap={onListExplainers} />
      </View>

      <Section title="补贴发放" {...(home.paymentLists.length > 0 ? { more: { text: '全部', label: '全部补贴名单', onTap: onListPayments } } : {})}>
        {home.paymentLists.length === 0
          ? <Empty title="还没有补贴名单">村里的补贴名单公开以后，会出现在这里。</Empty>
          : home.paymentLists.map((list) => <PaymentListCard key={list.id} list={list} onOpen={onOpenPaymentList} />)}
      </Section>

      <Section title="最新公告" {...(home.notices.length > 0 ? { more: { text: '全部', label: '全部公告', onTap: onListNotices } } : {})}>
        {home.notices.length === 0
          ? <Empty title="还没有公告">村里、镇里发了公告，会出现在这里。</Empty>
          : home.notices.map((notice) => <NoticeCard key={notice.id} notice={notice} onOpen={onOpenNotice} />)}
      </Section>

      {home.explainers.length > 0 && (
        <Section title="政策明白纸" more={{ text: '全部', label: '全部明白纸', onTap: onListExplainers }}>
          {home.explainers.map((explainer) => <ExplainerCard key={explainer.id} explainer={explainer} onOpen={onOpenExplainer} />)}
        </Section>
      )}

      {home.contact && (
        <Section title="有疑问打电话">
          <ContactCard purpose="村里的事情问这里" office={home.contact.office} phone={home.contact.phone} onDial={onDial} />
        </Section>
      )}

      <View className="home-foot">
        <View className="soft">内容更新到 {formatDate(shanghaiDate(home.asOf))} {shanghaiTime(home.asOf)}</View>
        <Tappable className="action" role="link" onTap={onAbout}>设置和说明</Tappable>
      </View>
    </View>
  )
}

function Door({ className, title, text, onTap }: { className: string; title: string; text: string; onTap: () => void }) {
  return (
    <Tappable role="link" className={`door ${className}`} label={`${title}。${text}`} onTap={onTap}>
      <View className="door-icon" />
      <View className="door-text">
        <View className="door-title">{title}</View>
        <View className="door-about">{text}</View>
      </View>
    </Tappable>
  )
}
