import { constants } from 'node:http2'
import { z } from 'zod'
import type { ChannelKind, ChannelRecord } from './channel-answer'
import type { ChannelDriver } from './channel-driver'
import { readJson } from './read-json'

const KINDS: Record<string, ChannelKind> = {
  company: 'ENTERPRISE',
  sole_trader: 'SOLE_TRADER',
  public_institution: 'INSTITUTION',
  government: 'GOVERNMENT',
  press: 'MEDIA',
  association: 'ORGANISATION',
}

const Entry = z.object({
  register_no: z.string(),
  name: z.string(),
  former_names: z.array(z.string()).default([]),
  entity_type: z.string(),
  status: z.string(),
  valid_to: z.iso.date().nullish(),
  legal_representative: z.string().nullish(),
  contacts: z.array(z.string()).default([]),
})
const Answer = z.object({ code: z.number(), records: z.array(Entry).default([]) })

const FOUND = 0
const NOT_FOUND = 1404

/** A business register's record, asked for by its number; docs/certification-channels.md has the wire format. */
export const registerChannel: ChannelDriver = {
  ask: ({ url, token }, reference) => ({
    address: `${url}/api/query`,
    method: 'POST',
    headers: { 'x-api-key': token, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ register_no: reference }),
  }),
  // This kind of interface answers 200 to everything and says in `code` how it went.
  read({ status, body }, today) {
    const answer = status === constants.HTTP_STATUS_OK ? readJson(body, Answer) : null
    if (answer?.code === NOT_FOUND) return []
    return answer?.code === FOUND ? answer.records.map((entry) => recordOf(entry, today)) : null
  },
}

function recordOf(entry: z.output<typeof Entry>, today: string): ChannelRecord {
  const isOver = typeof entry.valid_to === 'string' && entry.valid_to < today
  return {
    standing: entry.status !== 'in_operation' ? 'revoked' : isOver ? 'expired' : 'valid',
    name: entry.name,
    formerNames: entry.former_names,
    kind: KINDS[entry.entity_type] ?? 'OTHER',
    number: entry.register_no,
    people: [...(entry.legal_representative ? [entry.legal_representative] : []), ...entry.contacts],
  }
}
