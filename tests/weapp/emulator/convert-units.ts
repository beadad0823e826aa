/** rpx and vh as a phone's page reckons them: 750 rpx are the width of the screen, 100 vh the height between title bar and tab bar. */
export function convertUnits(declarations: string): string {
  return declarations
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, amount: string) => `calc(${amount} * 100vw / 750)`)
    .replace(/(-?\d*\.?\d+)vh\b/g, (_, amount: string) => `calc(${amount} * var(--page-height) / 100)`)
}
