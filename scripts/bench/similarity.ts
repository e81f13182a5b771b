import * as store from '@/lib/originals/sketch-store'
import { bandsOf, shareIn, shinglesOf } from '@/lib/originals/sketch'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { type Figure, percentile, rounded, timed } from './figure'
import { fill, makeAccount, makeSubject } from './rows'

const [ALL, TEXTS, CHARACTERS, CANDIDATES] = [1_000_000, 400, 1_200, 16]
/** Of a hundred characters so many are other ones in a copy. */
const CHANGED = [2, 5, 10, 15] as const
const LETTERS =
  '的一是不了人我在有他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡后小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市眼體別處總才場師書比住員九笑性通目華報立馬命張活難神數件安表原車白應路期叫死常提感金何更反合放做系計或司利受光王果親界及今京務制解各任至清物台象記邊共風戰干接它許八特覺望直服毛林題建南度統色字請交愛讓認算論百吃義科怎元社術結六功指思非流每青管夫連遠資隊跟帶花快條院變聯言權往展該領傳近留紅治決周保達辦運武半候七必城父強步完革深區即求品士轉量空甚眾技輕程告江語英基派滿式李息寫呢識極令黃德收臉錢黨倒未持取設始版雙歷越史商千片容研像找友孩站廣改議形委早房音火際則首單據導影失拿網香似斯專石若兵弟誰校讀志飛觀爭究包組造落視濟喜離雖壞興切'

const some = (): string => LETTERS[Math.floor(Math.random() * LETTERS.length)] ?? ''
const textOf = (): string => Array.from({ length: CHARACTERS }, some).join('')
const changed = (text: string, percent: number): string =>
  Array.from(text, (letter) => (Math.random() * 100 < percent ? some() : letter)).join('')

interface Kept {
  articleId: string
  text: string
}

async function fillAll(accountId: string): Promise<Kept[]> {
  const texts = Array.from({ length: TEXTS }, () => ({ articleId: newId(), text: textOf() }))
  const publishedAt = new Date()
  const article = {
    accountId,
    state: 'PUBLISHED' as const,
    title: '',
    body: '',
    createdAt: publishedAt,
    savedAt: publishedAt,
    publishedAt,
  }
  await fill(`${ALL} articles with sketches, ${TEXTS} of them real texts of ${CHARACTERS} characters`, [
    () => db.$executeRaw`
      INSERT INTO article (id, account_id, state, title, body, created_at, saved_at, published_at)
      SELECT uuidv7(), ${accountId}::uuid, 'PUBLISHED', '', '', now(), now(), now() FROM generate_series(1, ${ALL - TEXTS}::int)`,
    // Filled first and indexed afterwards, as a bulk load is; the index is the one that the schema has.
    () => db.$executeRaw`DROP INDEX text_sketch_bands_idx`,
    () => db.$executeRaw`
      INSERT INTO text_sketch (article_id, account_id, published_at, bands)
      SELECT a.id, a.account_id, a.published_at,
        ARRAY(SELECT (random() * 4294967295 - 2147483648)::bigint::int FROM generate_series(1, 24) WHERE a.id IS NOT NULL) FROM article a`,
    () => db.article.createMany({ data: texts.map(({ articleId: id }) => ({ ...article, id })) }),
    () =>
      store.keep(
        db,
        texts.map(({ articleId, text }) => ({ articleId, accountId, publishedAt, bands: bandsOf(shinglesOf(text)) })),
      ),
    () => db.$executeRaw`CREATE INDEX text_sketch_bands_idx ON text_sketch USING gin (bands)`,
    () => db.$executeRaw`ANALYZE text_sketch`,
  ])
  return texts
}

/** Whether a copy's original is among what would be compared word by word, at each degree of change; and how long asking takes. */
export async function run(): Promise<Figure> {
  const texts = await fillAll(
    await makeAccount({ subjectId: await makeSubject(), kind: 'SUBSCRIPTION', name: '林間小記' }),
  )
  const [ours, reference]: [number[], number[]] = [[], []]
  const recall: Record<string, number> = {}
  for (const percent of CHANGED) {
    let [found, share] = [0, 0]
    for (const { articleId, text } of texts) {
      const copy = shinglesOf(changed(text, percent))
      const wish = { articleId: newId(), bands: bandsOf(copy), take: CANDIDATES }
      let near: { articleId: string }[] = []
      ours.push(await timed(async () => (near = await store.candidates(db, wish))))
      reference.push(
        await timed(() => db.$queryRaw`SELECT article_id FROM text_sketch WHERE article_id = ${articleId}::uuid`),
      )
      found += near.some((one) => one.articleId === articleId) ? 1 : 0
      share += shareIn(copy, shinglesOf(text))
    }
    recall[`recall_${percent}_percent_changed`] = rounded(found / texts.length)
    recall[`share_${percent}_percent_changed`] = rounded(share / texts.length, 2)
  }
  const [{ bytes }] = (await db.$queryRaw`SELECT pg_relation_size('text_sketch_bands_idx')::float8 AS bytes`) as [
    { bytes: number },
  ]
  const [p99, one] = [percentile(ours, 0.99), percentile(reference, 0.99)]
  return {
    name: 'similarity',
    ours: rounded(p99),
    reference: rounded(one),
    ratio: rounded(p99 / one, 2),
    unit: 'ms at the 99th percentile to find what is near among a million, against one row by its key',
    p99_ms: rounded(p99),
    p50_ms: rounded(percentile(ours, 0.5)),
    index_mb: rounded(bytes / 1024 / 1024, 0),
    ...recall,
  }
}
