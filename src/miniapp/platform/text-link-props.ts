/** A link inside a sentence. `href` is http(s): or tel:. */
export interface TextLinkProps {
  href: string
  text: string
  bold: boolean
}
