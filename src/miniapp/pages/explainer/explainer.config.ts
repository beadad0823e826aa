export default definePageConfig({ navigationBarTitleText: '明白纸', enableShareAppMessage: true })
