import { useEffect, useRef, useState } from 'react'
import { EditorContent, useEditor } from '@tiptap/react'
import type { BodyBlock } from '../../domain/editions/body-blocks'
import { blocksToDocument } from './blocks-to-document'
import { blocksToHtml } from './blocks-to-html'
import { documentToBlocks } from './document-to-blocks'
import { EditorToolbar } from './editor-toolbar'
import { EDITOR_EXTENSIONS } from './editor-extensions'
import { ImageDialog, type PickedImage } from './image-dialog'
import { parsePastedHtml } from './parse-pasted-html'

export interface UploadedImage {
  attachmentId: string
  width: number
  height: number
}

interface BodyEditorProps {
  labelId: string
  blocks: readonly BodyBlock[]
  /** Grows when `blocks` must replace what is in the editor. */
  revision: number
  imageAddress: (attachmentId: string) => string
  onChange: (blocks: BodyBlock[]) => void
  onBlur: () => void
  /** Null when it was refused; the reason is shown with the attachments. */
  onUploadImage: (file: File) => Promise<UploadedImage | null>
  /** Something the person should know about what was just pasted. */
  onNotice: (sentence: string) => void
}

const isPicture = (file: File) => /^image\/(png|jpeg|webp)$/.test(file.type)

/** The body of a notice or an explainer, restricted to our blocks. */
export function BodyEditor(props: BodyEditorProps) {
  const { labelId, blocks, revision, imageAddress, onChange, onBlur, onUploadImage, onNotice } = props
  const [picked, setPicked] = useState<PickedImage | null>(null)
  const [empty, setEmpty] = useState(blocks.length === 0)
  // The editor is made once; it reaches the newest handlers through here.
  const handlers = useRef({ onChange, onBlur, onNotice })
  useEffect(() => {
    handlers.current = { onChange, onBlur, onNotice }
  })

  const editor = useEditor({
    extensions: EDITOR_EXTENSIONS,
    content: blocksToDocument(blocks, imageAddress),
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: { class: 'body-editor-page', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId },
      transformPastedHTML: (html) => {
        // What was cut from this editor already is what it should be.
        if (html.includes('data-pm-slice')) return html
        const pasted = parsePastedHtml(html, (text) => new DOMParser().parseFromString(text, 'text/html'))
        if (pasted.droppedImages > 0) handlers.current.onNotice(`粘贴的内容里有 ${pasted.droppedImages} 张图片没有带过来，请用“图片”按钮上传。`)
        return blocksToHtml(pasted.blocks)
      },
      handlePaste: (_view, event) => pickFile(event.clipboardData),
      handleDrop: (_view, event) => pickFile(event.dataTransfer),
    },
    onUpdate: ({ editor: changed }) => {
      setEmpty(changed.isEmpty)
      handlers.current.onChange(documentToBlocks(changed.getJSON()))
    },
    onBlur: () => handlers.current.onBlur(),
  })

  function pickFile(transfer: DataTransfer | null): boolean {
    const file = [...(transfer?.files ?? [])].find(isPicture)
    if (!file || (transfer?.getData('text/html') ?? '').includes('<table')) return false
    setPicked({ file, address: URL.createObjectURL(file) })
    return true
  }

  const shownRevision = useRef(revision)
  useEffect(() => {
    if (shownRevision.current === revision) return
    shownRevision.current = revision
    editor.commands.setContent(blocksToDocument(blocks, imageAddress), { emitUpdate: false })
    setEmpty(blocks.length === 0)
  }, [editor, revision, blocks, imageAddress])

  const closeDialog = () => {
    if (picked) URL.revokeObjectURL(picked.address)
    setPicked(null)
  }
  const handleImage = async (file: File, alt: string, caption: string): Promise<boolean> => {
    const uploaded = await onUploadImage(file)
    if (uploaded === null) return false
    const { attachmentId, width, height } = uploaded
    editor
      .chain()
      .focus()
      .insertContent({ type: 'image', attrs: { attachmentId, src: imageAddress(attachmentId), alt, caption, width, height } })
      .run()
    return true
  }

  return (
    <div className="body-editor">
      <EditorToolbar editor={editor} onPickImage={(file) => setPicked({ file, address: URL.createObjectURL(file) })} />
      <div className={empty ? 'body-editor-area is-empty' : 'body-editor-area'}>
        <EditorContent editor={editor} />
      </div>
      {picked ? <ImageDialog picked={picked} onClose={closeDialog} onInsert={handleImage} /> : null}
    </div>
  )
}
