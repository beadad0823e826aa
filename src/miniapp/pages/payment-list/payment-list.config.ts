export default definePageConfig({ navigationBarTitleText: '补贴名单', enableShareAppMessage: true })
