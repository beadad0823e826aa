import type { ReactNode } from 'react'
import { Button, Dropdown } from 'antd'
import type { StaffSession } from '../../domain/api/staff-session-contract'
import { isPermitted, STAFF_ROLE_NAMES } from '../../domain/staff/permissions'
import { formatDate } from '../../domain/text/dates'
import { BrandMark } from '../components/brand-mark'
import { DemonstrationBanner } from '../components/demonstration-banner'
import { routeHash, type Route } from '../route'
import { useRouteStore } from '../stores/route-store'
import { useSessionStore } from '../stores/session-store'

interface Place {
  name: string
  route: Route
}

function placesFor(session: StaffSession): Place[] {
  const { staff } = session
  if (staff.mustChangePassword) return []
  const may = (action: Parameters<typeof isPermitted>[1]) => isPermitted(staff, action, staff.divisionCode)
  return [
    { name: '我的工作台', route: { screen: 'desk' } as const },
    { name: '信息列表', route: { screen: 'editions' } as const },
    ...(may('edit') ? [{ name: '导入补贴名单', route: { screen: 'import' } as const }] : []),
    { name: '异议', route: { screen: 'objections' } as const },
    ...(may('edit') || may('review') ? [{ name: '代查', route: { screen: 'look-up' } as const }] : []),
    ...(may('edit') ? [{ name: '明白卡', route: { screen: 'cards' } as const }] : []),
    { name: '到期清理', route: { screen: 'retention' } as const },
    ...(may('manage-staff') ? [{ name: '人员管理', route: { screen: 'people' } as const }] : []),
    ...(may('manage-staff') ? [{ name: '表头词典', route: { screen: 'column-aliases' } as const }] : []),
    ...(may('read-audit') ? [{ name: '操作记录', route: { screen: 'audit' } as const }] : []),
  ]
}

/** Whether the place in the menu is the one on screen; a single entry or objection belongs to its list. */
function isHere(place: Route, route: Route): boolean {
  return place.screen === route.screen || (place.screen === 'editions' && route.screen === 'edition') || (place.screen === 'objections' && route.screen === 'objection')
}

interface StaffLayoutProps {
  route: Route
  session: StaffSession
  children: ReactNode
}

export function StaffLayout({ route, session, children }: StaffLayoutProps) {
  const signOut = useSessionStore((store) => store.signOut)
  const go = useRouteStore((store) => store.go)
  const { staff } = session
  return (
    <div className="staff-layout">
      <a className="skip-link" href="#main" onClick={(event) => { event.preventDefault(); document.getElementById('main')?.focus() }}>
        跳到正文
      </a>
      <nav className="side" aria-label="主菜单">
        <a className="side-brand" href={routeHash({ screen: 'desk' })}>
          <BrandMark size={30} />
          <span>明白村务</span>
        </a>
        <ul>
          {placesFor(session).map((place) => (
            <li key={place.name}>
              <a href={routeHash(place.route)} aria-current={isHere(place.route, route) ? 'page' : undefined}>
                {place.name}
              </a>
            </li>
          ))}
        </ul>
        <p className="side-today">{formatDate(session.today)}</p>
      </nav>
      <div className="stage">
        {session.demonstration ? <DemonstrationBanner /> : null}
        <div className="top-bar">
          <span className="top-bar-place">{staff.divisionName}</span>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'password', label: '修改密码', onClick: () => go({ screen: 'password' }) },
                { key: 'out', label: '退出登录', onClick: () => void signOut() },
              ],
            }}
          >
            <Button type="text" className="top-bar-person">
              {staff.name} · {STAFF_ROLE_NAMES[staff.role]} <svg width="10" height="7" viewBox="0 0 10 7" aria-hidden="true"><path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.8" /></svg>
            </Button>
          </Dropdown>
        </div>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}
