import {
  addFolder,
  addPicture,
  addRecording,
  beginUpload,
  checkUpload,
  claimUpload,
  chooseAccountPicture,
  deleteFolder,
  deleteMaterial,
  deleteMaterials,
  describeMaterial,
  getAccountLogo,
  getAccountPictures,
  getLibrary,
  getMaterial,
  getOriginal,
  getServedCrop,
  getServedPicture,
  getServedRecording,
  getUpload,
  listMaterials,
  listMaterialUses,
  listUploads,
  moveMaterials,
  noteUploadPart,
  removeUpload,
  renameFolder,
  replaceMaterial,
  settleUpload,
} from '@/lib/media'
import { cropSeal } from '@/lib/media/crop'
import { db } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { picture, recording } from '@/tests/lib/media/setting'
import { type Cast, ctxOf } from '@/tests/support/cast'
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

const folder = async (cast: Cast) => {
  const name = `夾 ${await db.materialFolder.count()}`
  return { ...own(cast), folderId: (await execute(addFolder, ctxOf(cast.holder), { ...own(cast), name })).id }
}
const upload = async (cast: Cast) => {
  const { id } = await execute(beginUpload, ctxOf(cast.editor), { ...own(cast), bytes: 10 })
  return { ...own(cast), uploadId: id }
}
async function wholeUpload(cast: Cast) {
  const which = await upload(cast)
  await db.materialUpload.update({ where: { id: which.uploadId }, data: { received: 10 } })
  return which
}
const film = {
  name: '茶山',
  sha256: 'c'.repeat(64),
  bytes: 10,
  contentType: 'video/mp4' as const,
  durationMs: 1000,
  width: 640,
  height: 360,
  poster: null,
}
/** An upload is its sender's alone: colleagues are told what strangers are told, analysts that it is not their task. */
const sender = { may: ['editor'], refuse: { forbidden: ['analyst'] } } as const
const several = async (cast: Cast) => ({ ...own(cast), materialIds: [(await picture(cast)).id] })

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
  row(getOriginal, { input: material, may: MEMBERS }),
  row(describeMaterial, { input: async (cast) => ({ ...(await material(cast)), name: '新名', alt: '' }), ...changers }),
  row(deleteMaterial, { input: material, ...changers }),
  row(getServedCrop, {
    input: async (cast) => {
      const { id: materialId } = await picture(cast)
      return { materialId, variant: CUT, seal: cropSeal(materialId, CUT) }
    },
    may: 'everyone',
  }),
  row(getServedRecording, {
    input: async (cast) => ({ materialId: await recording(cast), ending: 'mp4' as const }),
    may: 'everyone',
  }),
  row(getLibrary, { input: own, may: MEMBERS }),
  row(listMaterialUses, { input: material, may: MEMBERS }),
  row(addFolder, { input: (cast) => ({ ...own(cast), name: '封面' }), ...changers }),
  row(renameFolder, { input: async (cast) => ({ ...(await folder(cast)), name: '封面' }), ...changers }),
  row(deleteFolder, { input: folder, ...changers }),
  row(moveMaterials, { input: async (cast) => ({ ...(await several(cast)), folderId: '' as const }), ...changers }),
  row(deleteMaterials, { input: several, ...changers }),
  row(replaceMaterial, {
    input: async (cast) => ({ ...(await material(cast)), byId: (await picture(cast, '#102030')).id }),
    ...changers,
  }),
  row(beginUpload, { input: (cast) => ({ ...own(cast), bytes: 10 }), ...changers }),
  row(getUpload, { input: upload, ...sender }),
  row(removeUpload, { input: upload, ...sender }),
  row(noteUploadPart, {
    input: async (cast) => ({ ...(await upload(cast)), offset: 0, bytes: 10, key: 'x' }),
    ...sender,
  }),
  row(claimUpload, { input: wholeUpload, ...sender }),
  row(settleUpload, {
    input: async (cast) => ({ ...(await wholeUpload(cast)), materialId: (await picture(cast)).id }),
    ...sender,
  }),
  row(addRecording, { input: (cast) => ({ ...own(cast), ...film }), ...changers }),
  row(listUploads, { input: own, may: MEMBERS }),
  row(getServedPicture, {
    input: async (cast) => ({ materialId: (await picture(cast)).id, width: 40 }),
    may: 'everyone',
  }),
]
