import { Component, type ReactNode } from 'react'
import { Button } from 'antd'
import { CenteredNote } from './centered-note'

/** Keeps a fault of one screen from emptying the whole window, for instance when a newer version was installed meanwhile. */
export class ScreenBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <CenteredNote title="这个页面没有打开" detail="可能是网络中断，或者工作台刚刚更新过。请刷新后再试；已经录入的内容保存在本机，刷新不会丢失。">
        <Button type="primary" onClick={() => window.location.reload()}>
          刷新页面
        </Button>
      </CenteredNote>
    )
  }
}
