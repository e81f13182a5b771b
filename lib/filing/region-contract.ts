import { z } from 'zod'

/** A region's code: the administrative code of a province-level area, or a word of our own. Which there are stands in rows. */
export const RegionCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,19}$/)
export type RegionCode = z.infer<typeof RegionCode>

const Name = z.string().trim().min(1).max(40)
const names = { nameHant: Name, nameHans: Name, nameEn: Name }
const Version = z.coerce.number().int().min(0)

export const AddRegionInput = z.object({
  code: z
    .string()
    .trim()
    .toLowerCase()
    .refine((code) => RegionCode.safeParse(code).success, 'filing.region_code_form'),
  ...names,
})
export const RenameRegionInput = z.object({ code: RegionCode, version: Version, ...names })
export const RegionInput = z.object({ code: RegionCode, version: Version })

/** A region as one language calls it. */
export interface RegionName {
  code: RegionCode
  name: string
}

export interface RegionView {
  code: RegionCode
  nameHant: string
  nameHans: string
  nameEn: string
  version: number
  endedAt: string | null
  /** Staff who decide its filings. */
  officers: { id: string; name: string }[]
  filings: { waiting: number; all: number }
}
