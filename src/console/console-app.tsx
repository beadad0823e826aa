import { lazy, Suspense, useEffect } from 'react'
import { App as AntApp, Button, ConfigProvider } from 'antd'
import chinese from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { assertNever } from '../domain/text/assert-never'
import { CenteredNote } from './components/centered-note'
import { ScreenBoundary } from './components/screen-boundary'
import { SignInAgain } from './screens/sign-in-again'
import { SignInScreen } from './screens/sign-in-screen'
import { StaffLayout } from './screens/staff-layout'
import type { Route } from './route'
import { problemWords } from './problem-words'
import { useRouteStore } from './stores/route-store'
import { useSessionStore } from './stores/session-store'
import { CONSOLE_THEME } from './theme'

dayjs.locale('zh-cn')

const DeskScreen = lazy(() => import('./screens/desk-screen').then((module) => ({ default: module.DeskScreen })))
const EditionListScreen = lazy(() => import('./screens/edition-list-screen').then((module) => ({ default: module.EditionListScreen })))
const EditionScreen = lazy(() => import('./screens/edition-screen').then((module) => ({ default: module.EditionScreen })))
const PaymentImportScreen = lazy(() => import('./screens/payment-import-screen').then((module) => ({ default: module.PaymentImportScreen })))
const ObjectionListScreen = lazy(() => import('./screens/objection-list-screen').then((module) => ({ default: module.ObjectionListScreen })))
const ObjectionScreen = lazy(() => import('./screens/objection-screen').then((module) => ({ default: module.ObjectionScreen })))
const LookUpScreen = lazy(() => import('./screens/look-up-screen').then((module) => ({ default: module.LookUpScreen })))
const HouseholdCardsScreen = lazy(() => import('./screens/household-cards-screen').then((module) => ({ default: module.HouseholdCardsScreen })))
const PeopleScreen = lazy(() => import('./screens/people-screen').then((module) => ({ default: module.PeopleScreen })))
const ColumnAliasesScreen = lazy(() => import('./screens/column-aliases-screen').then((module) => ({ default: module.ColumnAliasesScreen })))
const RetentionScreen = lazy(() => import('./screens/retention-screen').then((module) => ({ default: module.RetentionScreen })))
const AuditScreen = lazy(() => import('./screens/audit-screen').then((module) => ({ default: module.AuditScreen })))
const PasswordScreen = lazy(() => import('./screens/password-screen').then((module) => ({ default: module.PasswordScreen })))

function screenOf(route: Route) {
  switch (route.screen) {
    case 'desk':
      return <DeskScreen />
    case 'editions':
      return <EditionListScreen kind={route.kind} state={route.state} />
    case 'edition':
      return <EditionScreen key={route.id} divisionCode={route.divisionCode} id={route.id} />
    case 'import':
      return <PaymentImportScreen />
    case 'objections':
      return <ObjectionListScreen state={route.state ?? 'open'} />
    case 'objection':
      return <ObjectionScreen key={route.id} divisionCode={route.divisionCode} id={route.id} />
    case 'look-up':
      return <LookUpScreen />
    case 'cards':
      return <HouseholdCardsScreen />
    case 'retention':
      return <RetentionScreen />
    case 'people':
      return <PeopleScreen />
    case 'column-aliases':
      return <ColumnAliasesScreen />
    case 'audit':
      return <AuditScreen />
    case 'password':
      return <PasswordScreen />
    default:
      return assertNever(route)
  }
}

function Content() {
  const state = useSessionStore((store) => store.state)
  const restore = useSessionStore((store) => store.restore)
  const route = useRouteStore((store) => store.route)
  const follow = useRouteStore((store) => store.follow)

  useEffect(() => {
    void restore()
    const handleHashChange = () => follow(window.location.hash)
    window.addEventListener('hashchange', handleHashChange)
    return () => window.removeEventListener('hashchange', handleHashChange)
  }, [restore, follow])

  switch (state.status) {
    case 'loading':
      return <CenteredNote busy title="正在打开工作台" />
    case 'unreachable':
      return (
        <CenteredNote title="现在打不开工作台" detail={problemWords(state.problem)}>
          <Button type="primary" onClick={() => void restore()}>
            重试
          </Button>
        </CenteredNote>
      )
    case 'signed-out':
      return <SignInScreen />
    case 'signed-in':
      return (
        <StaffLayout route={route} session={state.session}>
          <ScreenBoundary key={route.screen}>
            <Suspense fallback={<CenteredNote busy title="正在打开" />}>
              {state.session.staff.mustChangePassword ? <PasswordScreen /> : screenOf(route)}
            </Suspense>
          </ScreenBoundary>
          {state.expired ? <SignInAgain session={state.session} /> : null}
        </StaffLayout>
      )
    default:
      return assertNever(state)
  }
}

/** The whole console: theme, language, session and place. */
export function ConsoleApp() {
  return (
    <ConfigProvider locale={chinese} theme={CONSOLE_THEME} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <AntApp>
        <Content />
      </AntApp>
    </ConfigProvider>
  )
}
