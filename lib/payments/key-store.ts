import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { ProviderKey } from './provider'

/** The provider's keys that were fetched; few, since an old one runs out. */
export const list = (tx: Tx): Promise<ProviderKey[]> =>
  tx.paymentProviderKey.findMany({
    select: { serial: true, publicKey: true, from: true, until: true },
    orderBy: { fetchedAt: 'desc' },
    take: 20,
  })

/** Keeps what was fetched; a serial that is known is fetched anew. */
export async function keep(tx: Tx, keys: readonly ProviderKey[], fetchedAt: Date): Promise<void> {
  for (const { serial, ...key } of keys) {
    const kept = { ...key, fetchedAt }
    await tx.paymentProviderKey.upsert({
      where: { serial },
      create: { serial, ...kept },
      update: kept,
      select: { serial: true },
    })
  }
}

/** True when keys were fetched after this time. */
export const haveFetched = async (tx: Tx, after: Date): Promise<boolean> =>
  (await tx.paymentProviderKey.count({ where: { fetchedAt: { gt: after } } })) > 0
