import { db, transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { runQuery } from '@/lib/platform/use-case'
import { searchArticles } from '@/lib/search'
import { indexArticles } from '@/lib/search/index-articles'
import { type Figure, percentile, rounded, timed } from './figure'
import { fill, makeAccount, makeSubject } from './rows'

const ARTICLES = 10_000
const BATCH = 250
const PIECES = [
  '清明前最後一批茶葉要趕在雨前下山。',
  '阿婆說霧從河面升起來的時候，山坡上的人聽得見彼此說話。',
  '他把竹簍裡的嫩芽倒進篾盤，炭火不能太急。',
  '城裡的人總問這茶有什麼不同，她只說水好。',
  '博物館在週四下午免費開放，先到先得。',
  '這家麵館只在早晨六點到九點營業，賣完為止。',
  '颱風來之前的海面平得像一塊鐵。',
  '我們走了四個小時才看到第一間屋子。',
]
const RARE = '翠峰壩遺址'
const QUESTIONS = ['茶葉', '霧從河面', '週四下午', '颱風 海面', RARE, '的', '博物館免費', '不存在的詞語']

/** Texts of about six hundred characters, each a little different from the others. */
const bodyOf = (n: number): string =>
  Array.from({ length: 22 }, (_, at) => `<p>${PIECES[(n * 7 + at * (1 + (n % 5))) % PIECES.length]}${n % 97}</p>`).join(
    '',
  ) + (n % 2500 === 0 ? `<p>${RARE}</p>` : '')

async function makeArticles(accountId: string): Promise<void> {
  for (let first = 0; first < ARTICLES; first += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, k) => {
      const at = new Date(Date.now() - (first + k) * 60_000)
      return {
        ...{ id: newId(), accountId, state: 'PUBLISHED' as const, author: '林間', summary: '' },
        ...{ title: `第 ${first + k} 篇：${PIECES[(first + k) % PIECES.length]}`, body: bodyOf(first + k) },
        ...{ createdAt: at, savedAt: at, publishedAt: at },
      }
    })
    await db.article.createMany({ data: rows })
    await transaction((tx) =>
      indexArticles(
        tx,
        rows.map(({ id }) => id),
      ),
    )
  }
}

/** How long a question takes among ten thousand articles, beside the same question asked of the texts themselves. */
export async function run(): Promise<Figure> {
  const accountId = await makeAccount({ subjectId: await makeSubject(), kind: 'SUBSCRIPTION', name: '林間小記' })
  await fill(`${ARTICLES} articles and their words`, [() => makeArticles(accountId)])
  const ctx = {
    ...{ actor: { kind: 'anonymous' as const }, now: new Date(), requestId: 'bench', locale: 'zh-Hant' as const },
    ...{ address: '', userAgent: '' },
  }
  const [ours, reference]: [number[], number[]] = [[], []]
  for (let round = 0; round < 12; round += 1) {
    for (const q of QUESTIONS) {
      const asked = await timed(() => runQuery(searchArticles, ctx, { accountId, q }))
      const plain = await timed(
        () => db.$queryRaw`
          SELECT id FROM article WHERE account_id = ${accountId}::uuid AND state = 'PUBLISHED'
            AND (title LIKE ${`%${q}%`} OR body LIKE ${`%${q}%`}) ORDER BY published_at DESC LIMIT 21`,
      )
      if (round < 2) continue
      ours.push(asked)
      reference.push(plain)
    }
  }
  return {
    name: 'search',
    ours: rounded(percentile(ours, 0.5), 2),
    reference: rounded(percentile(reference, 0.5), 2),
    ratio: rounded(percentile(ours, 0.5) / percentile(reference, 0.5), 4),
    unit: `ms for a question among ${ARTICLES} articles, against reading the texts themselves`,
    p99_ms: rounded(percentile(ours, 0.99), 2),
    worst_ms: rounded(Math.max(...ours), 2),
  }
}
