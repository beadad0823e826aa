export default definePageConfig({ navigationBarTitleText: '明白村务', enableShareAppMessage: true })
