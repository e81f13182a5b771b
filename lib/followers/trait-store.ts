import 'server-only'
import type { Tx } from '@/lib/platform/db'

export const traitsOf = (tx: Tx, subscriberId: string) =>
  tx.subscriberTrait.findFirst({ where: { subscriberId, until: null }, select: { sex: true, region: true } })

interface Said {
  subscriberId: string
  sex: string
  region: string
  now: Date
}

/** Ends what was said before and begins the new; what was sent meanwhile keeps the readers that it had. */
export async function saveTraits(tx: Tx, { subscriberId, sex, region, now }: Said): Promise<void> {
  // Whoever saves twice at once waits here for the first.
  await tx.$queryRaw`SELECT 1 FROM subscriber WHERE id = ${subscriberId}::uuid FOR NO KEY UPDATE`
  const held = await traitsOf(tx, subscriberId)
  if (held?.sex === sex && held.region === region) return
  await tx.subscriberTrait.updateMany({ where: { subscriberId, until: null }, data: { until: now } })
  if (sex || region)
    await tx.$executeRaw`
      INSERT INTO subscriber_trait (subscriber_id, since, sex, region) VALUES (${subscriberId}::uuid, ${now}, ${sex}, ${region})
      ON CONFLICT (subscriber_id, since) DO UPDATE SET sex = EXCLUDED.sex, region = EXCLUDED.region, until = NULL`
}
