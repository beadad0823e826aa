import { useRef, useState, type ReactNode } from 'react'
import type { Editor } from '@tiptap/react'
import { LinkDialog } from './link-dialog'

interface ToolButtonProps {
  label: string
  /** Keys, shown as a hint. */
  keys?: string
  pressed?: boolean
  disabled?: boolean
  onClick: () => void
  children?: ReactNode
}

function ToolButton({ label, keys, pressed, disabled, onClick, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="tool"
      title={keys ? `${label}(${keys})` : label}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children ?? label}
    </button>
  )
}

interface EditorToolbarProps {
  editor: Editor
  onPickImage: (file: File) => void
}

/** Every block that there is, as a row of buttons with words. */
export function EditorToolbar({ editor, onPickImage }: EditorToolbarProps) {
  const [linking, setLinking] = useState(false)
  const fileInput = useRef<HTMLInputElement>(null)
  const inTable = editor.isActive('table')
  const inHeading = editor.isActive('heading')
  const chain = () => editor.chain().focus()

  return (
    <div className="toolbar" role="toolbar" aria-label="正文格式">
      <ToolButton label="大标题" keys="Ctrl+Alt+2" pressed={editor.isActive('heading', { level: 2 })} disabled={inTable} onClick={() => chain().toggleHeading({ level: 2 }).run()} />
      <ToolButton label="小标题" keys="Ctrl+Alt+3" pressed={editor.isActive('heading', { level: 3 })} disabled={inTable} onClick={() => chain().toggleHeading({ level: 3 }).run()} />
      <ToolButton label="加粗" keys="Ctrl+B" pressed={editor.isActive('bold')} disabled={inTable || inHeading} onClick={() => chain().toggleBold().run()}>
        <strong>加粗</strong>
      </ToolButton>
      <ToolButton label="链接" pressed={editor.isActive('link')} disabled={inTable || inHeading} onClick={() => setLinking(true)} />
      <span className="toolbar-gap" />
      <ToolButton label="圆点列表" pressed={editor.isActive('bulletList')} disabled={inTable} onClick={() => chain().toggleBulletList().run()} />
      <ToolButton label="编号列表" pressed={editor.isActive('orderedList')} disabled={inTable} onClick={() => chain().toggleOrderedList().run()} />
      <span className="toolbar-gap" />
      <ToolButton label="表格" disabled={inTable} onClick={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()} />
      <ToolButton label="图片" disabled={inTable} onClick={() => fileInput.current?.click()} />
      <input
        ref={fileInput}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        hidden
        aria-label="选择图片"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onPickImage(file)
        }}
      />
      <span className="toolbar-gap" />
      <ToolButton label="撤销" keys="Ctrl+Z" disabled={!editor.can().undo()} onClick={() => chain().undo().run()} />
      <ToolButton label="重做" keys="Ctrl+Y" disabled={!editor.can().redo()} onClick={() => chain().redo().run()} />
      {inTable ? (
        <div className="toolbar-table" role="group" aria-label="表格操作">
          <ToolButton label="下面加一行" onClick={() => chain().addRowAfter().run()} />
          <ToolButton label="右边加一列" onClick={() => chain().addColumnAfter().run()} />
          <ToolButton label="删这一行" onClick={() => chain().deleteRow().run()} />
          <ToolButton label="删这一列" onClick={() => chain().deleteColumn().run()} />
          <ToolButton label="首行作表头" onClick={() => chain().toggleHeaderRow().run()} />
          <ToolButton label="删除表格" onClick={() => chain().deleteTable().run()} />
        </div>
      ) : null}
      {linking ? <LinkDialog editor={editor} onClose={() => setLinking(false)} /> : null}
    </div>
  )
}
