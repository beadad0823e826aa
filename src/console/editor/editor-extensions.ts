import { Extension, mergeAttributes, type Extensions } from '@tiptap/core'
import Image from '@tiptap/extension-image'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { FlatListItem } from './flat-list-item'
import { isWebOrPhoneAddress } from './web-or-phone-address'

/** A picture is an attachment of the entry; its words for screen readers travel with it. */
const AttachmentImage = Image.extend({
  addAttributes() {
    const none = { default: null, rendered: false }
    return { ...this.parent?.(), attachmentId: none, caption: none, width: none, height: none }
  },
  // Pictures come in by upload only: one that is pasted has no attachment behind it.
  parseHTML() {
    return []
  },
  renderHTML({ node, HTMLAttributes }) {
    const caption = typeof node.attrs.caption === 'string' ? node.attrs.caption : ''
    const picture = ['img', mergeAttributes(HTMLAttributes, { 'data-attachment': node.attrs.attachmentId as string })] as const
    return caption === '' ? ['figure', {}, picture] : ['figure', {}, picture, ['figcaption', {}, caption]]
  },
})

/** Cells hold plain words: no second paragraph and no bold, which the villager's table could not show. */
const PlainCells = Extension.create({
  name: 'plainCells',
  priority: 1000,
  addKeyboardShortcuts() {
    const inTable = () => this.editor.isActive('table')
    return {
      Enter: () => inTable(),
      'Mod-b': () => inTable(),
    }
  },
})

/** Exactly our body blocks and nothing else: whatever has no block can't be typed or pasted. */
export const EDITOR_EXTENSIONS: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      autolink: false,
      defaultProtocol: 'https',
      protocols: ['tel'],
      isAllowedUri: (address) => isWebOrPhoneAddress(address),
      HTMLAttributes: { rel: null, target: null },
    },
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    italic: false,
    strike: false,
    underline: false,
    listItem: false,
  }),
  FlatListItem,
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph' }),
  TableCell.extend({ content: 'paragraph' }),
  AttachmentImage,
  PlainCells,
]
