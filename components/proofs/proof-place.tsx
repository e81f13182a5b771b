'use client'
import { CircleCheck, FileText, ImageIcon, Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useId, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { NativeForm } from '@/components/ui/form/native-form'
import type { FormAction } from '@/components/ui/form/result'
import { NativeButton, NativeError } from '@/components/ui/native'
import { PROOF_TYPES, type ProofPlaceView, type ProofView } from '@/lib/proofs/contract'
import { useProofUpload } from './use-proof-upload'

interface Props {
  /** What the proof belongs to, as the door and the removal name it. */
  of: { applicationId: string } | { accountId: string }
  place: ProofPlaceView
  maxBytes: number
  remove: FormAction
}

const KB = 1024
const PERCENT = 100

/** One proof to show: what it is, whether it is there, and how to add, replace or remove it. */
export function ProofPlace({ of, place: { kind, proof }, maxBytes, remove }: Props) {
  const whose: Record<string, string> =
    'accountId' in of ? { account: of.accountId } : { application: of.applicationId }
  const t = useTranslations('proofs')
  const headingId = useId()
  return (
    <li aria-labelledby={headingId} className="rounded-lg border border-border bg-surface p-5">
      <h2 id={headingId} className="flex flex-wrap items-center gap-2 font-medium">
        {t(`kinds.${kind}`)}
        {proof ? <CircleCheck size={18} aria-hidden className="text-success" /> : null}
        <span className="sr-only">{proof ? t('there') : t('missing')}</span>
      </h2>
      <p className="mt-1 text-sm text-muted">{t(`help.${kind}`)}</p>
      {proof ? <ProofLine proof={proof} /> : null}
      <UploadBox
        label={t(proof ? 'replaceNamed' : 'chooseNamed', { name: t(`kinds.${kind}`) })}
        address={`/api/upload/proof?${new URLSearchParams({ ...whose, kind })}`}
        maxBytes={maxBytes}
        isThere={proof !== null}
      />
      {proof ? (
        <NativeForm
          name={`remove-${kind}`}
          action={remove}
          hidden={{ ...of, proofId: proof.id }}
          submitLabel={t('removeNamed', { name: t(`kinds.${kind}`) })}
          submitTone="plain"
          className="mt-3"
        />
      ) : null}
    </li>
  )
}

/** Name, size and what it was found to be; the file itself is not shown again, to nobody on this side. */
export function ProofLine({ proof }: { proof: ProofView }) {
  const t = useTranslations('proofs')
  const Sign = proof.contentType === 'application/pdf' ? FileText : ImageIcon
  const { width, height } = proof
  return (
    <p className="mt-3 flex items-center gap-3 rounded-lg bg-surface-secondary px-3 py-2 text-sm">
      <Sign size={20} strokeWidth={1.5} aria-hidden className="shrink-0 text-muted" />
      <span className="min-w-0">
        <span className="block truncate">{proof.name}</span>
        <span className="block text-muted">
          {width && height ? t('picture', { width, height }) : t('pdf')} ·{' '}
          {t('size', { kb: Math.max(1, Math.round(proof.bytes / KB)) })} · {t('sealed')}
        </span>
      </span>
    </p>
  )
}

interface BoxProps {
  label: string
  address: string
  maxBytes: number
  isThere: boolean
}

function UploadBox({ label, address, maxBytes, isThere }: BoxProps) {
  const t = useTranslations('proofs')
  const { share, problem, failed, take } = useProofUpload(address, maxBytes)
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <form method="post" action={address} encType="multipart/form-data" className="mt-3 space-y-2">
      <label
        onDragOver={(event) => [event.preventDefault(), setOver(true)]}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'flex min-h-11 cursor-pointer flex-wrap items-center justify-center gap-x-2 rounded-lg border border-dashed border-field-border bg-field px-4 py-3 text-center text-sm has-focus-visible:outline-2 has-focus-visible:outline-focus',
          isOver && 'border-accent bg-accent-soft',
        )}
      >
        <Upload size={18} strokeWidth={1.5} aria-hidden className="text-muted" />
        <span className="font-medium text-link underline underline-offset-2">
          {isThere ? t('replace') : t('choose')}
        </span>
        <span className="text-muted">{t('limits', { mb: Math.round(maxBytes / KB / KB) })}</span>
        <input
          ref={input}
          type="file"
          name="file"
          accept={PROOF_TYPES.join(',')}
          aria-label={label}
          onChange={(event) => [void take(event.target.files?.[0]), (event.target.value = '')]}
          className="sr-only"
        />
      </label>
      <noscript>
        <button type="submit" className="min-h-11 rounded-lg border border-border-secondary px-5">
          {t('send')}
        </button>
      </noscript>
      <div aria-live="polite">
        {share === null ? null : (
          <p className="text-sm">
            <progress value={share} max={1} aria-label={label} className="mr-2 h-1 w-40 accent-accent" />
            {share < 1 ? t('sending', { percent: Math.round(share * PERCENT) }) : t('checking')}
          </p>
        )}
        {problem ? <NativeError>{problem}</NativeError> : null}
        {failed ? (
          <NativeButton type="button" className="mt-2" onClick={() => void take(failed)}>
            {t('again')}
          </NativeButton>
        ) : null}
      </div>
    </form>
  )
}
