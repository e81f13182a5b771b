import type { OwnCollection } from '@/lib/collections/contract'

/** One article of a series, as it is put in order. */
export type Entry = OwnCollection['articles'][number]
