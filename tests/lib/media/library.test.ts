import { beforeEach, expect, test } from 'vitest'
import { saveDraft } from '@/lib/articles'
import { replaceMaterialInDrafts } from '@/lib/articles/jobs'
import { withOther } from '@/lib/articles/replace-picture'
import {
  addFolder,
  chooseAccountPicture,
  deleteFolder,
  deleteMaterial,
  deleteMaterials,
  getLibrary,
  getOriginal,
  listMaterials,
  listMaterialUses,
  moveMaterials,
  renameFolder,
  replaceMaterial,
} from '@/lib/media'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { storage } from '@/lib/platform/storage'
import { execute, runQuery } from '@/lib/platform/use-case'
import { setFixedReply } from '@/lib/replies'
import { replaceMaterialInReplies } from '@/lib/replies/jobs'
import { figure } from '@/lib/rulebook'
import { type Cast, ctxOf, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { picture, recording } from './setting'

let cast: Cast
let accountId: string
beforeEach(async () => {
  cast = await makeCast()
  accountId = cast.account.id
})

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (refusal: { code?: string; message: string }) => refusal.code ?? refusal.message,
  )
const folder = async (name: string, parentId = '') =>
  (await execute(addFolder, ctxOf(cast.editor), { accountId, name, parentId })).id
const list = (more: object) => runQuery(listMaterials, ctxOf(cast.analyst), { accountId, ...more })
const library = () => runQuery(getLibrary, ctxOf(cast.analyst), { accountId })
const draftShowing = async (materialId: string) => {
  const articleId = newId(NOW)
  const dates = { createdAt: NOW, savedAt: NOW }
  await db.article.create({ data: { id: articleId, accountId, state: 'DRAFT', title: '霧', body: '', ...dates } })
  const body = `<p>霧</p><p><img src="/media/${materialId}/40.webp" alt="霧" width="40" height="30" data-media-id="${materialId}" /></p>`
  const texts = { title: '霧', summary: '', author: '', body, coverId: materialId }
  await execute(saveDraft, ctxOf(cast.editor), { accountId, articleId, version: 1, ...texts })
  return articleId
}

test('a folder lies at the top or inside one at the top, is called as no other there, and an account has so many', async () => {
  const covers = await folder('封面')
  const spring = await folder('春', covers)
  expect(await code(folder('更深', spring))).toBe('media.folder_too_deep')
  expect(await code(folder('封面'))).toBe('request.invalid')
  expect(await code(folder('春'))).toBe('taken')
  expect(await code(folder('x', newId(NOW)))).toBe('media.folder_gone')
  await execute(renameFolder, ctxOf(cast.editor), { accountId, folderId: spring, name: '夏' })
  expect((await library()).folders.map(({ name }) => name)).toContain('夏')
  const most = figure('materialFolders', NOW)
  const rows = Array.from({ length: most - 3 }, (_, at) => ({
    id: newId(NOW),
    accountId,
    name: `${at}`,
    createdAt: NOW,
  }))
  await db.materialFolder.createMany({ data: rows })
  expect(await code(folder('多'))).toBe('media.too_many_folders')
})

test('of two folders of one name made at once there is one', async () => {
  const made = await Promise.all([code(folder('封面')), code(folder('封面'))])
  expect(made.sort()).toEqual(['request.invalid', 'taken'])
})

test('materials lie in folders; what lay in one that is taken away lies where it lay', async () => {
  const covers = await folder('封面')
  const spring = await folder('春', covers)
  const [first, second] = [await picture(cast), await picture(cast, '#123456')]
  const move = (ids: string[], folderId: string) =>
    execute(moveMaterials, ctxOf(cast.editor), { accountId, materialIds: ids, folderId })
  expect(await move([first.id, second.id, newId(NOW)], spring)).toEqual({ moved: 2 })
  expect([(await list({ folder: spring })).total, (await list({ folder: 'none' })).total]).toEqual([2, 0])
  await execute(deleteFolder, ctxOf(cast.editor), { accountId, folderId: spring })
  expect((await list({ folder: covers })).total).toBe(2)
  await execute(deleteFolder, ctxOf(cast.editor), { accountId, folderId: covers })
  expect((await list({ folder: 'none' })).total).toBe(2)
  expect(await code(move([first.id], covers))).toBe('media.folder_gone')
})

test('the list stands in any order, page by page without a gap', async () => {
  for (const background of ['#100', '#200', '#300']) await picture(cast, background)
  for (const sort of ['newest', 'oldest', 'name', 'largest']) {
    const first = await list({ sort, limit: 2 })
    const rest = await list({ sort, limit: 2, cursor: first.nextCursor })
    expect(new Set([...first.materials, ...rest.materials].map(({ id }) => id)).size, sort).toBe(3)
  }
})

test('of several that are deleted those in use stay, by name and number of places', async () => {
  const [used, free] = [await picture(cast), await picture(cast, '#123456')]
  await draftShowing(used.id)
  const result = await execute(deleteMaterials, ctxOf(cast.editor), { accountId, materialIds: [used.id, free.id] })
  expect(result).toEqual({ deleted: [free.id], inUse: [{ id: used.id, name: '茶山.png', uses: 1 }] })
  expect((await library()).counts).toEqual({ picture: 1, voice: 0, video: 0 })
})

test('another picture takes over in drafts, replies and the face; what readers were shown keeps the old one', async () => {
  const [from, to] = [await picture(cast), await picture(cast, '#654321')]
  const draft = await draftShowing(from.id)
  const published = await draftShowing(from.id)
  await db.article.update({ where: { id: published }, data: { state: 'PUBLISHED', publishedAt: NOW } })
  const contents = [{ kind: 'picture' as const, materialId: from.id }]
  await execute(setFixedReply, ctxOf(cast.editor), { accountId, trigger: 'follow', contents, enabled: 'yes' })
  await execute(chooseAccountPicture, ctxOf(cast.holder), { accountId, materialId: from.id })

  const result = await execute(replaceMaterial, ctxOf(cast.holder), { accountId, materialId: from.id, byId: to.id })
  expect(result).toEqual({ profile: true })
  const event = await db.domainEvent.findFirstOrThrow({ where: { name: 'media.material_replaced' } })
  expect(event.payload).toEqual({ accountId, fromId: from.id, toId: to.id })
  const payload = { accountId, fromId: from.id, toId: to.id }
  for (const job of [replaceMaterialInDrafts, replaceMaterialInReplies, replaceMaterialInDrafts]) {
    await job.run({ payload, ctx: ctxOf(SYSTEM) })
  }

  const changed = await db.article.findUniqueOrThrow({ where: { id: draft } })
  expect([
    changed.coverId,
    changed.body.includes(from.id),
    changed.body.includes(to.picture.src),
    changed.version,
  ]).toEqual([to.id, false, true, 3])
  expect((await db.article.findUniqueOrThrow({ where: { id: published } })).coverId).toBe(from.id)
  const uses = await runQuery(listMaterialUses, ctxOf(cast.analyst), { accountId, materialId: from.id })
  expect(uses).toEqual([{ usedBy: 'article', refId: published }])
  expect((await db.autoReply.findFirstOrThrow({ where: { accountId } })).contents).toMatchObject([
    { materialId: to.id },
  ])
  expect((await db.account.findUniqueOrThrow({ where: { id: accountId } })).pictureId).toBe(to.id)
})

test('an editor replaces what is theirs to change; the face waits for an administrator', async () => {
  const [from, to] = [await picture(cast), await picture(cast, '#654321')]
  await execute(chooseAccountPicture, ctxOf(cast.holder), { accountId, materialId: from.id })
  const replace = (who: Cast['editor'], byId: string) =>
    execute(replaceMaterial, ctxOf(who), { accountId, materialId: from.id, byId })
  expect(await replace(cast.editor, to.id)).toEqual({ profile: false })
  expect(await code(replace(cast.editor, from.id))).toBe('media.not_in_materials')
  expect(await code(replace(cast.editor, newId(NOW)))).toBe('media.not_in_materials')
  expect(await code(replace(cast.editor, await recording(cast)))).toBe('media.not_same_kind')
})

test('a new picture that was deleted before the drafts followed leaves them as they are', async () => {
  const [from, to] = [await picture(cast), await picture(cast, '#654321')]
  const draft = await draftShowing(from.id)
  await execute(deleteMaterial, ctxOf(cast.editor), { accountId, materialId: to.id })
  await replaceMaterialInDrafts.run({ payload: { accountId, fromId: from.id, toId: to.id }, ctx: ctxOf(SYSTEM) })
  expect((await db.article.findUniqueOrThrow({ where: { id: draft } })).coverId).toBe(from.id)
})

test('a body names the other material everywhere, and shows it in its own measures', () => {
  const [from, to] = [newId(NOW), newId(NOW)]
  const shown = { id: to, src: `/media/${to}/750.webp`, srcset: '', width: 800, height: 600, alt: '', colour: '' }
  const img = (id: string, size: string) => `<img src="/media/${id}/750.webp" alt="x" ${size} data-media-id="${id}">`
  const body = `${img(from, 'width="1" height="2"')}<figure data-id="${from}"></figure>`
  expect(withOther(body, from, { id: to, picture: shown })).toBe(
    `${img(to, 'width="800" height="600"')}<figure data-id="${to}"></figure>`,
  )
})

test('the original is there for the account’s own people, called by its name', async () => {
  const { id: materialId } = await picture(cast)
  const original = await runQuery(getOriginal, ctxOf(cast.analyst), { accountId, materialId })
  expect(original).toMatchObject({ name: '茶山.png', type: 'image/png' })
  expect(await storage().exists(original.key)).toBe(true)
})
