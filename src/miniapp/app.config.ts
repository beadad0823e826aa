import { MY_MONEY_ROUTES, ROUTES } from './routes'

export default defineAppConfig({
  pages: Object.values(ROUTES).map((route) => route.slice(1)),
  // Opened by few and heavy with words: loaded when somebody asks for it.
  subPackages: [{ root: 'pages/my-money', pages: Object.values(MY_MONEY_ROUTES).map((route) => route.slice('/pages/my-money/'.length)) }],
  window: {
    navigationBarTitleText: '明白村务',
    navigationBarBackgroundColor: '#0b5d4e',
    navigationBarTextStyle: 'white',
    backgroundColor: '#fbf6ea',
    backgroundTextStyle: 'dark',
  },
  // In the browser a new page is there at once instead of sliding in; calmer, and a slow phone has less to draw. WeChat knows no such key.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  lazyCodeLoading: 'requiredComponents',
  style: 'v2',
})
