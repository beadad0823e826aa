/** Shown on every screen while the entries are made up. */
export function DemonstrationBanner() {
  return (
    <div className="demonstration-banner" role="note">
      <strong>演示</strong> 这里的信息和人名都是编出来的，可以随意试用。
    </div>
  )
}
