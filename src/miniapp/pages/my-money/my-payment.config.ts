export default definePageConfig({ navigationBarTitleText: '这笔钱' })
