import { z } from 'zod'

/** Areas by their administrative code, the two special regions and Taiwan, and `overseas`: where a subscriber says to live; the words are texts (`filing.regions`). The regions of offices began as the same list and are rows. */
export const REGIONS = [
  '110000',
  '120000',
  '130000',
  '140000',
  '150000',
  '210000',
  '220000',
  '230000',
  '310000',
  '320000',
  '330000',
  '340000',
  '350000',
  '360000',
  '370000',
  '410000',
  '420000',
  '430000',
  '440000',
  '450000',
  '460000',
  '500000',
  '510000',
  '520000',
  '530000',
  '540000',
  '610000',
  '620000',
  '630000',
  '640000',
  '650000',
  '710000',
  '810000',
  '820000',
  'overseas',
] as const

export const Region = z.enum(REGIONS)
export type Region = z.infer<typeof Region>
