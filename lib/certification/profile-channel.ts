import { constants } from 'node:http2'
import { z } from 'zod'
import type { ChannelKind, ChannelRecord } from './channel-answer'
import type { ChannelDriver } from './channel-driver'
import { readJson } from './read-json'

const KINDS: Record<string, ChannelKind> = {
  personal: 'PERSON',
  enterprise: 'ENTERPRISE',
  government: 'GOVERNMENT',
  media: 'MEDIA',
  organization: 'ORGANISATION',
}

const Profile = z.object({
  verified: z.boolean(),
  verified_type: z.string().nullish(),
  verified_name: z.string().nullish(),
  verified_until: z.iso.date().nullish(),
  screen_name: z.string(),
  operator_name: z.string().nullish(),
})
const Answer = z.object({ profile: Profile.nullable() })

/** A micro-blog's verified profile, asked for by its address; docs/certification-channels.md has the wire format. */
export const profileChannel: ChannelDriver = {
  ask: ({ url, token }, reference) => ({
    address: `${url}/v1/verified-profile?${new URLSearchParams({ address: reference })}`,
    method: 'GET',
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
  }),
  read({ status, body }, today) {
    if (status === constants.HTTP_STATUS_NOT_FOUND) return []
    const answer = status === constants.HTTP_STATUS_OK ? readJson(body, Answer) : null
    return answer && (answer.profile ? [recordOf(answer.profile, today)] : [])
  },
}

function recordOf(profile: z.output<typeof Profile>, today: string): ChannelRecord {
  const isOver = typeof profile.verified_until === 'string' && profile.verified_until < today
  return {
    standing: !profile.verified ? 'unverified' : isOver ? 'expired' : 'valid',
    name: profile.verified_name ?? profile.screen_name,
    formerNames: [],
    kind: KINDS[profile.verified_type ?? ''] ?? 'OTHER',
    number: null,
    people: profile.operator_name ? [profile.operator_name] : [],
  }
}
