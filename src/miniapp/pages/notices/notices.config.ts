export default definePageConfig({ navigationBarTitleText: '村里公告', enableShareAppMessage: true })
