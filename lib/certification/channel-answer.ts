import type { CheckedField } from './contract'

/** The kinds of body that channels know; each driver turns its own words into these. */
export type ChannelKind =
  'PERSON' | 'ENTERPRISE' | 'GOVERNMENT' | 'MEDIA' | 'ORGANISATION' | 'INSTITUTION' | 'SOLE_TRADER' | 'OTHER'

/** One record of a channel, whichever it is. */
export interface ChannelRecord {
  standing: 'valid' | 'expired' | 'revoked' | 'unverified'
  name: string
  formerNames: readonly string[]
  kind: ChannelKind
  /** Null where the channel does not tell it. */
  number: string | null
  /** Those who act for the body, where the channel names them. */
  people: readonly string[]
}

/** What a channel answered: as many records as it found under the reference. No answer at all is not one of these. */
export type ChannelAnswer = readonly ChannelRecord[]

/** What a check came to. */
export interface Comparison {
  outcome: 'passed' | 'failed' | 'unclear'
  fields: CheckedField[]
}
