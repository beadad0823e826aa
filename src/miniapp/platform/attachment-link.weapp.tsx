import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { AttachmentLinkProps } from './attachment-link-props'

type DocumentType = 'doc' | 'docx' | 'xls' | 'xlsx' | 'ppt' | 'pptx' | 'pdf'
const DOCUMENT_TYPES: readonly DocumentType[] = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']

export function AttachmentLink({ url, fileName, mediaType, className = '', children }: AttachmentLinkProps) {
  const handleTap = () => {
    if (mediaType.startsWith('image/')) void Taro.previewImage({ urls: [url] })
    else void openDocument(url, fileName)
  }
  return (
    <View className={`tappable ${className}`} hoverClass="is-pressed" onClick={handleTap} {...{ 'aria-role': 'button', 'aria-label': `打开附件 ${fileName}` }}>
      {children}
    </View>
  )
}

async function openDocument(url: string, fileName: string): Promise<void> {
  void Taro.showLoading({ title: '正在打开文件' })
  try {
    const { tempFilePath } = await Taro.downloadFile({ url, timeout: 60_000 })
    const ending = fileName.split('.').pop()?.toLowerCase()
    const fileType = DOCUMENT_TYPES.find((type) => type === ending)
    await Taro.openDocument({ filePath: tempFilePath, showMenu: true, ...(fileType ? { fileType } : {}) })
    Taro.hideLoading()
  } catch {
    Taro.hideLoading()
    void Taro.showModal({ title: '文件没有打开', content: '可能是网络不好，请稍后再点一次。', showCancel: false, confirmText: '知道了' })
  }
}
