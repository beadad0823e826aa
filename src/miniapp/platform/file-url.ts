/** The address of a file of the server: absolute in WeChat, below the page's own origin on H5. */
export function fileUrl(path: string): string {
  return API_BASE + path
}
