import type { ReactNode } from 'react'

interface FieldAttributes {
  id: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
  status: 'error' | ''
}

interface FieldBoxProps {
  id: string
  label: string
  hint?: string
  /** Everything wrong with this field, beside it. */
  problems?: readonly string[]
  /** True when the field is no single input: the label is then named by `${id}-label`. */
  asGroup?: boolean
  children: (attributes: FieldAttributes) => ReactNode
}

/** A label, its input, a hint and its problems, tied together for screen readers. */
export function FieldBox({ id, label, hint, problems = [], asGroup = false, children }: FieldBoxProps) {
  const described = [hint ? `${id}-hint` : null, problems.length > 0 ? `${id}-problems` : null].filter((one) => one !== null).join(' ')
  return (
    <div className="field">
      {asGroup ? (
        <span id={`${id}-label`} className="field-title">
          {label}
        </span>
      ) : (
        <label htmlFor={id} className="field-title">
          {label}
        </label>
      )}
      {hint ? (
        <p id={`${id}-hint`} className="field-extra">
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-invalid': problems.length > 0, 'aria-describedby': described === '' ? undefined : described, status: problems.length > 0 ? 'error' : '' })}
      {problems.length > 0 ? (
        <ul id={`${id}-problems`} className="field-problems">
          {problems.map((problem, index) => (
            <li key={index}>{problem}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
