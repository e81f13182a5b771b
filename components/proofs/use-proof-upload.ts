'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { refusalText, useMomentText } from '@/components/texts'
import { PROOF_TYPES } from '@/lib/proofs/contract'
import { uploadProof } from './upload-proof'

const MB = 1024 * 1024

interface State {
  /** From 0 to 1 while the bytes go out; null when nothing is under way. */
  share: number | null
  problem: string | null
  /** What did not arrive, to be sent again by one press. */
  failed: File | null
}

const AT_REST: State = { share: null, problem: null, failed: null }

/** One place's upload: checked before it starts, with its progress, and what became of it. */
export function useProofUpload(address: string, maxBytes: number) {
  const t = useTranslations('proofs')
  const all = useTranslations()
  const moment = useMomentText()
  const router = useRouter()
  const [state, setState] = useState<State>(AT_REST)

  const wrongWith = (file: File): string | null => {
    if (!PROOF_TYPES.some((type) => type === file.type)) return t('refusals.not_a_proof')
    return file.size > maxBytes ? t('tooLarge', { mb: Math.round(maxBytes / MB) }) : null
  }
  const take = async (file: File | null | undefined) => {
    if (!file) return
    const wrong = wrongWith(file)
    if (wrong) return setState({ ...AT_REST, problem: wrong })
    setState({ ...AT_REST, share: 0 })
    const result = await uploadProof(address, file, (share) => setState({ ...AT_REST, share }))
    if (result.ok) {
      setState(AT_REST)
      router.refresh()
    } else setState({ share: null, problem: refusalText(all, result.refusal, moment), failed: file })
  }
  return { ...state, take }
}
