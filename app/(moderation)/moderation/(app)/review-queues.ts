import { countApplications } from '@/lib/accounts'
import { countReviews } from '@/lib/certification'
import { countChanges } from '@/lib/confirmations'
import { countFilings } from '@/lib/filing'
import { countCases } from '@/lib/moderation'
import { countRenames } from '@/lib/names'
import type { Actor } from '@/lib/platform/actor'
import { ask } from '@/lib/platform/http/page-context'
import { mayOpenPage } from '@/lib/staff/contract'
import { countWaivers } from '@/lib/waivers'

/** Every queue that people decide, under its page; a domain with another queue adds its line. */
const QUEUES = {
  applications: () => ask('administrator', countApplications, {}),
  certifications: () => ask('administrator', countReviews, {}),
  renames: () => ask('administrator', countRenames, {}),
  confirmations: () => ask('administrator', countChanges, {}),
  waivers: () => ask('administrator', countWaivers, {}),
  filings: () => ask('administrator', countFilings, {}),
  queue: () => ask('administrator', countCases, {}),
} as const

type QueueName = keyof typeof QUEUES

/** The queues that are there for the actor. */
export const queuesFor = (actor: Actor): QueueName[] =>
  (Object.keys(QUEUES) as QueueName[]).filter((key) => mayOpenPage(actor, key))

/** These queues, each with what waits by its due day. */
export const countQueues = (keys: readonly QueueName[]) =>
  Promise.all(keys.map(async (key) => ({ key, href: `/moderation/${key}`, counts: await QUEUES[key]() })))
