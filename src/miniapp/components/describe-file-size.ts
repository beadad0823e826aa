/** Bytes in words a reader with little mobile data can use: 不到 1 MB, 约 3 MB. */
export function describeFileSize(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return megabytes < 1 ? '不到 1 MB' : `约 ${Math.round(megabytes)} MB`
}
