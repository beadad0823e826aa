/** The mark of 明白村务: a tick that is a roof. */
export function BrandMark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0B5D4E" />
      <path d="M8 16.5l5.2 5.2L24 11" fill="none" stroke="#FBF7EF" strokeWidth="3.2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
