import { useRef, useState } from 'react'
import { Button } from 'antd'

interface FileDropProps {
  /** What is wanted, in words. */
  hint: string
  buttonText: string
  accept: string
  disabled?: boolean
  /** Small and quiet once a file has been chosen. */
  compact?: boolean
  onFile: (file: File) => void
}

/** One file, dropped or chosen. */
export function FileDrop({ hint, buttonText, accept, disabled = false, compact = false, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const shape = compact ? 'file-drop' : 'file-drop file-drop-large'
  const take = (file: File | undefined) => {
    if (file && !disabled) onFile(file)
  }
  return (
    <div
      className={over && !disabled ? `${shape} is-over` : shape}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      <Button type={compact ? 'default' : 'primary'} disabled={disabled} onClick={() => input.current?.click()}>
        {buttonText}
      </Button>
      <span>{hint}</span>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={buttonText}
        disabled={disabled}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // Cleared so that the same file, mended meanwhile, can be chosen again.
          event.target.value = ''
          take(file)
        }}
      />
    </div>
  )
}
