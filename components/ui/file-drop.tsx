'use client'
import { ImageUp, Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useRef, useState } from 'react'
import { cx } from './cx'
import { useChosenFile, usePicture } from './file-choice'
import { useFieldState } from './form/field-state'
import { NativeError } from './native/error'

export interface FileDropProps {
  label: string
  /** With a name the file goes along with the form. */
  name?: string
  accept?: string
  maxBytes?: number
  help?: string
  error?: string
  onFile?: (file: File | null) => void
  /** Shows the picture that was chosen. */
  isPicture?: boolean
  /** The picture that is there already. */
  src?: string | null
}

const MB = 1024 * 1024

/** Chooses one file by button or drop; says at once when it is too large or of the wrong kind. */
export function FileDrop({
  label,
  name,
  accept,
  maxBytes = 10 * MB,
  help,
  error,
  onFile,
  isPicture,
  src,
}: FileDropProps) {
  const field = useFieldState(name ?? 'file', error)
  const input = useRef<HTMLInputElement>(null)
  const { file, problem, take } = useChosenFile({ accept, maxBytes, input, onFile })
  const [isOver, setOver] = useState(false)
  const picture = usePicture(isPicture ? file : null) ?? src
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (input.current && event.dataTransfer.files.length > 0) input.current.files = event.dataTransfer.files
    take(event.dataTransfer.files[0] ?? null)
  }
  const Sign = isPicture ? ImageUp : Upload
  const shown = problem ?? field.error
  return (
    <div data-field className="space-y-1.5">
      <span className="block text-sm font-medium">{label}</span>
      <label
        onDragOver={(event) => [event.preventDefault(), setOver(true)]}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'flex cursor-pointer flex-col items-center gap-2 rounded-lg border border-dashed border-field-border bg-field px-6 py-6 text-center text-sm has-focus-visible:outline-2 has-focus-visible:outline-focus',
          isOver && 'border-accent bg-accent-soft',
        )}
      >
        {picture ? (
          <img src={picture} alt="" className="max-h-40 rounded-md" />
        ) : (
          <Sign size={24} strokeWidth={1.5} aria-hidden className="text-muted" />
        )}
        <Invitation file={file} help={help} maxBytes={maxBytes} isPicture={isPicture} />
        <input
          ref={input}
          type="file"
          name={name}
          accept={accept}
          aria-label={label}
          onChange={(event) => take(event.target.files?.[0] ?? null)}
          className="sr-only"
        />
      </label>
      {shown ? <NativeError>{shown}</NativeError> : null}
    </div>
  )
}

interface InvitationProps extends Pick<FileDropProps, 'help' | 'isPicture'> {
  file: File | null
  maxBytes: number
}

function Invitation({ file, help, maxBytes, isPicture }: InvitationProps) {
  const t = useTranslations('common.file')
  return (
    <>
      <span>
        <span className="font-medium text-link underline underline-offset-2">
          {file ? t('replace') : t(isPicture ? 'choosePicture' : 'choose')}
        </span>{' '}
        {file ? null : t('drop')}
      </span>
      <span className="text-xs text-muted">
        {file ? t('chosen', { name: file.name }) : (help ?? t('limits', { mb: Math.round(maxBytes / MB) }))}
      </span>
    </>
  )
}

/** A picture to choose: what the browser accepts as one, with a view of it. */
export function ImagePicker(props: Omit<FileDropProps, 'isPicture'>) {
  return <FileDrop accept="image/png,image/jpeg,image/webp,image/gif,image/avif" {...props} isPicture />
}
