import { ROUTES } from './routes'

export default defineAppConfig({
  pages: Object.values(ROUTES).map((route) => route.slice(1)),
  window: {
    navigationBarTitleText: '明白村务',
    navigationBarBackgroundColor: '#0b5d4e',
    navigationBarTextStyle: 'white',
    backgroundColor: '#fbf6ea',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  style: 'v2',
})
