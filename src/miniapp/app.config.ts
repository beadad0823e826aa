export default defineAppConfig({
  pages: ['pages/home/home'],
  window: { navigationBarTitleText: '明白村务', navigationBarBackgroundColor: '#0b5d4e', navigationBarTextStyle: 'white', backgroundColor: '#fbf7ee', backgroundTextStyle: 'dark' },
  lazyCodeLoading: 'requiredComponents',
  style: 'v2',
})
