/** A browser knows no WeChat account of ours. */
export const wechatLogin: (() => Promise<string | null>) | null = null
