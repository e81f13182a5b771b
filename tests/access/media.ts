import {
  addPicture,
  checkUpload,
  chooseAccountPicture,
  deleteMaterial,
  describeMaterial,
  getAccountLogo,
  getAccountPictures,
  getMaterial,
  getServedCrop,
  getServedPicture,
  listMaterials,
} from '@/lib/media'
import { cropSeal } from '@/lib/media/crop'
import { picture } from '@/tests/lib/media/setting'
import type { Cast } from '@/tests/support/cast'
import { type AccessRow, MEMBERS, row } from './matrix'

const changers = { may: ['holder', 'administrator', 'editor', 'agent'], refuse: { forbidden: ['analyst'] } } as const
const own = ({ account }: Cast) => ({ accountId: account.id })
const material = async (cast: Cast) => ({ ...own(cast), materialId: (await picture(cast)).id })
const CUT = 'crop-0-0-5000-5000-20'
const made = {
  name: '茶山',
  sha256: 'a'.repeat(64),
  bytes: 10,
  contentType: 'image/png' as const,
  width: 40,
  height: 30,
  colour: '#2f6f68',
  widths: [40],
}

export const rows: AccessRow[] = [
  row(checkUpload, { input: own, ...changers }),
  row(addPicture, { input: (cast) => ({ ...own(cast), ...made }), ...changers }),
  row(chooseAccountPicture, {
    input: async (cast) => ({ ...own(cast), materialId: (await picture(cast)).id }),
    may: ['holder', 'administrator'],
    refuse: { forbidden: ['editor', 'agent', 'analyst'] },
  }),
  row(getAccountLogo, { input: ({ account }) => ({ accountId: account.id }), may: 'everyone' }),
  row(getAccountPictures, { input: ({ account }) => ({ accountIds: [account.id] }), may: 'everyone' }),
  row(listMaterials, { input: own, may: MEMBERS }),
  row(getMaterial, { input: material, may: MEMBERS }),
  row(describeMaterial, { input: async (cast) => ({ ...(await material(cast)), name: '新名', alt: '' }), ...changers }),
  row(deleteMaterial, { input: material, ...changers }),
  row(getServedCrop, {
    input: async (cast) => {
      const { id: materialId } = await picture(cast)
      return { materialId, variant: CUT, seal: cropSeal(materialId, CUT) }
    },
    may: 'everyone',
  }),
  row(getServedPicture, {
    input: async (cast) => ({ materialId: (await picture(cast)).id, width: 40 }),
    may: 'everyone',
  }),
]
