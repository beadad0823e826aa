import type { StaffEdition } from '../../domain/api/staff-editions-contract'
import { momentText } from './moment-text'

interface HistoryListProps {
  history: StaffEdition['history']
  today: string
}

/** Who did what with an entry, as the server recorded it. */
export function HistoryList({ history, today }: HistoryListProps) {
  return (
    <ol className="history">
      {history.map((entry, index) => (
        <li key={index}>
          <time dateTime={entry.at}>{momentText(entry.at, today)}</time> {entry.staffName} <strong>{entry.action}</strong>
          {entry.note ? <div className="history-note">{entry.note}</div> : null}
        </li>
      ))}
    </ol>
  )
}
