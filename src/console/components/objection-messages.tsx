import type { StaffObjection } from '../../domain/api/objections-contract'
import { momentText } from './moment-text'

/** The thread, oldest first, each message with who wrote it. */
export function ObjectionMessages({ messages, today }: { messages: StaffObjection['messages']; today: string }) {
  return (
    <ol className="objection-messages">
      {messages.map((message) => (
        <li key={message.id} className={`is-${message.from}`}>
          <p className="objection-message-from">
            <strong>{message.from === 'household' ? '村民' : (message.staffName ?? '工作人员')}</strong> <time>{momentText(message.at, today)}</time>
          </p>
          <p className="objection-message-text">{message.text}</p>
        </li>
      ))}
    </ol>
  )
}
