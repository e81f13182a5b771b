import { z } from 'zod'
import { sinceOpening } from '../entry'

const count = z.number().int().nonnegative()

/** What a subject can be asked to show (ACC-3). Its words: texts `proofs`, keys `kinds.<kind>`. */
export const ProofKind = z.enum([
  'ID_FRONT',
  'ID_BACK',
  'HOLDER_PHOTO',
  'BUSINESS_LICENCE',
  'AUTHORISATION_LETTER',
  'ORGANISATION_CERTIFICATE',
  'PRESS_PERMIT',
  'REGISTRATION_CERTIFICATE',
])
export type ProofKind = z.infer<typeof ProofKind>

const proofs = z.array(ProofKind).min(1)
const bySubject = z.object({ PERSON: count, ENTERPRISE: count, GOVERNMENT: count, MEDIA: count, ORGANISATION: count })

const ProofTable = z.object({
  PERSON: proofs,
  ENTERPRISE: proofs,
  GOVERNMENT: proofs,
  MEDIA: proofs,
  ORGANISATION: proofs,
})

export const registrationFigures = {
  proofsPerSubject: sinceOpening<z.output<typeof ProofTable>>(
    ProofTable,
    {
      PERSON: ['ID_FRONT', 'ID_BACK', 'HOLDER_PHOTO'],
      ENTERPRISE: ['BUSINESS_LICENCE', 'AUTHORISATION_LETTER'],
      GOVERNMENT: ['ORGANISATION_CERTIFICATE', 'AUTHORISATION_LETTER'],
      MEDIA: ['PRESS_PERMIT', 'BUSINESS_LICENCE'],
      ORGANISATION: ['REGISTRATION_CERTIFICATE', 'AUTHORISATION_LETTER'],
    },
    'ACC-3, list set by the platform',
  ),
  draftKeptDays: sinceOpening(count, 90, 'ACC-3, length set by the platform'),
  waiverMore: sinceOpening(
    z.object({ min: count, max: count }),
    { min: 1, max: 50 },
    'ACC-5, bounds set by the platform',
  ),
  /** Who wants more says why; a natural person, for whom it is exceptional, at greater length. */
  waiverReasonCharacters: sinceOpening(
    bySubject,
    { PERSON: 50, ENTERPRISE: 20, GOVERNMENT: 20, MEDIA: 20, ORGANISATION: 20 },
    'ACC-5, lengths set by the platform',
  ),
  waiverWindowWorkingDays: sinceOpening(count, 7, 'ACC-5, as ACC-6'),
  headroomMonths: sinceOpening(
    z.object({ usual: count, max: count }),
    { usual: 12, max: 36 },
    'ACC-5, terms set by the platform',
  ),
}
