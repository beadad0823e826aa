export default definePageConfig({ navigationBarTitleText: '设置和说明' })
