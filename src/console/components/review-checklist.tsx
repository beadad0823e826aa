/** What the second pair of eyes looks for: the content of the review record required before publication (先审后发、一事一审). */
export function ReviewChecklist({ paymentList }: { paymentList: boolean }) {
  const points = paymentList
    ? ['户数、面积、金额和上报的底册对得上', '公示起止日期没有错', '没有身份证号、银行卡号、手机号', '公开范围合适，该只公开合计的没有列出姓名']
    : ['事情、数字、日期都对', '村民看得懂，有咨询电话', '没有身份证号、银行卡号、手机号，没有不该公开的内容', '发到的范围合适']
  return (
    <section className="checklist" aria-label="审核要点">
      <h2 className="sheet-title">通过前请看这几点</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
