export interface TopBarProps {
  title: string
  /** Absent on the home page, which has nothing behind it. */
  onBack?: () => void
}
