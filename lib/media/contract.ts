import { z } from 'zod'
import { MATERIAL_ALT_CHARACTERS, MATERIAL_NAME_CHARACTERS } from './words-contract'

export * from './library-contract'
export * from './picture-contract'
export * from './recording-contract'
export * from './upload-contract'
export * from './words-contract'

/** Widths that pages ask for, in pixels; a smaller picture is kept at its own width. */
export const PICTURE_WIDTHS = [320, 750, 1280] as const
/** What the upload door accepts by content; also the `accept` of a file chooser. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const

/** The sides of a picture in the units of a crop: ten-thousandths, so that a crop is whole numbers at any size. */
export const CROP_UNITS = 10_000
/** Narrower than this nobody can see what is left. */
const CROP_LEAST = 100
const unit = z.number().int().min(0).max(CROP_UNITS)
/** The part of an upright picture that is shown, in ten-thousandths of its sides. */
export const Crop = z
  .object({ x: unit, y: unit, width: unit.min(CROP_LEAST), height: unit.min(CROP_LEAST) })
  .refine(({ x, y, width, height }) => x + width <= CROP_UNITS && y + height <= CROP_UNITS, 'outside')
export type Crop = z.output<typeof Crop>

const accountId = z.uuid()
export const AccountLogoInput = z.object({ accountId })
const name = z.string().trim().min(1).max(MATERIAL_NAME_CHARACTERS)
const alt = z.string().trim().max(MATERIAL_ALT_CHARACTERS)

export const CheckUploadInput = z.object({ accountId })
export const AddPictureInput = z.object({
  accountId,
  folderId: z.uuid().nullable().default(null),
  name,
  alt: alt.default(''),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().positive(),
  contentType: z.enum(PICTURE_TYPES),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  widths: z.array(z.number().int().positive()).min(1),
})
export type AddPictureInput = z.output<typeof AddPictureInput>
export const GetMaterialInput = z.object({ accountId, materialId: z.uuid() })
export const DescribeMaterialInput = z.object({ accountId, materialId: z.uuid(), name, alt })
/** An empty `materialId` takes the picture away. */
export const ChooseAccountPictureInput = z.object({ accountId, materialId: z.uuid().or(z.literal('')) })
export const AccountPicturesInput = z.object({ accountIds: z.array(z.uuid()).max(1000) })
export const DeleteMaterialInput = z.object({ accountId, materialId: z.uuid() })
