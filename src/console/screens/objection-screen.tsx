import { useEffect } from 'react'
import { App } from 'antd'
import type { StaffObjection } from '../../domain/api/objections-contract'
import type { Problem } from '../../client/api-error'
import { OBJECTION_OUTCOME_NAMES, OBJECTION_STATE_NAMES } from '../../domain/objections/objection'
import { formatFen } from '../../domain/text/money'
import { AnswerForm } from '../components/answer-form'
import { CloseObjectionForm } from '../components/close-objection-form'
import { DaysLeftTag } from '../components/days-left-tag'
import { householdText } from '../components/household-text'
import { LoadableView } from '../components/loadable-view'
import { momentText } from '../components/moment-text'
import { ObjectionMessages } from '../components/objection-messages'
import { PageHeader } from '../components/page-header'
import { fieldWords, problemWords } from '../problem-words'
import { routeHash } from '../route'
import { useObjectionStore } from '../stores/objection-store'
import { useSession } from '../stores/session-store'

const sentences = (problem: Problem | null) => (problem === null ? [] : [problemWords(problem), ...fieldWords(problem)])

export function ObjectionScreen({ divisionCode, id }: { divisionCode: string; id: string }) {
  const objection = useObjectionStore((store) => store.objection)
  const load = useObjectionStore((store) => store.load)
  useEffect(() => {
    void load({ divisionCode, id })
  }, [load, divisionCode, id])
  return (
    <LoadableView value={objection} onRetry={() => void load({ divisionCode, id })}>
      {(value) => <Thread objection={value} />}
    </LoadableView>
  )
}

function Thread({ objection }: { objection: StaffObjection }) {
  const { today } = useSession()
  const { message } = App.useApp()
  const answer = useObjectionStore((store) => store.answer)
  const close = useObjectionStore((store) => store.close)
  const handleAnswer = async (text: string) => {
    const problem = await answer(objection, text)
    if (problem === null) void message.success('已答复，这户人家现在就能看到')
    return sentences(problem)
  }
  const handleClose = async (request: Parameters<typeof close>[1]) => {
    const problem = await close(objection, request)
    if (problem === null) void message.success('已办结')
    return sentences(problem)
  }
  return (
    <>
      <PageHeader
        title={`${objection.name} ${householdText(objection)}`}
        aside={objection.state === 'open' ? <DaysLeftTag daysLeft={objection.daysLeft} /> : OBJECTION_STATE_NAMES[objection.state]}
        detail={
          <>
            {objection.divisionName}，{objection.subsidyName}，{objection.period}，第 {objection.rowNo} 行，{formatFen(objection.amountFen)} 元。
            <a href={routeHash({ screen: 'edition', divisionCode: objection.divisionCode, id: objection.editionId })}>看这份名单</a>
          </>
        }
      />
      <section className="sheet">
        <p className="disclosure-note">{objection.dueNote}</p>
        <ObjectionMessages messages={objection.messages} today={today} />
        {objection.may.answer ? <AnswerForm onAnswer={handleAnswer} /> : null}
      </section>
      {objection.may.close ? (
        <section className="sheet">
          <h2 className="sheet-title">办结</h2>
          <CloseObjectionForm onClose={handleClose} />
        </section>
      ) : null}
      {objection.outcome !== null ? (
        <section className="sheet">
          <h2 className="sheet-title">结果：{OBJECTION_OUTCOME_NAMES[objection.outcome]}</h2>
          <p>公开的一句话：{objection.publicSentence}</p>
          {objection.closedAt === null ? null : <p className="field-extra">{momentText(objection.closedAt, today)}办结</p>}
        </section>
      ) : null}
    </>
  )
}
