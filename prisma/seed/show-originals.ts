import { correctArticle, getCorrectionDesk } from '@/lib/corrections'
import { execute, runQuery } from '@/lib/platform/use-case'
import { createVote } from '@/lib/votes'
import { drainJobs } from '@/lib/worker/drain'
import type { Sent } from './publish-all'
import { allow, ask, declare, like, reprint, thank } from './scenarios/originals'
import { type LiveAccount, read, send, write } from './scenarios/publishing'
import { addRecording } from './scenarios/recordings'
import { at, daysAgo, later, TODAY } from './story'
import { BARK, LISTENING, listeningBody } from './texts/listening'

interface World {
  accounts: readonly LiveAccount[]
  /** An article that the rich one leads to. */
  earlier: string
  readers: readonly string[]
}
interface Shown {
  sent: Sent[]
  voteId: string
}

const byKey = ({ accounts }: World, key: string): LiveAccount => {
  const found = accounts.find((account) => account.key === key)
  if (!found) throw new Error(`no account ${key}`)
  return found
}

/** Originals of the first account, one of them with everything that an article can hold; reprints by others, and readers who pay. */
export async function showOriginals(world: World): Promise<Shown> {
  const author = byKey(world, 'linjian')
  const voteId = await askReaders(author)
  const bark = await publish(author, { ...BARK, reprintOpen: false, at: daysAgo(11, 20, 10) })
  await mend(author, bark)
  const body = await richBody(world, author, voteId)
  const rich = await publish(author, { ...LISTENING, body, reprintOpen: true, at: daysAgo(7, 20, 40) })
  const passed = await passOn(world, author, [rich, bark])
  await payAuthor(author, world.readers, [rich, bark, passed])
  return { sent: [rich, bark, passed], voteId }
}

async function askReaders({ id: accountId, actor }: LiveAccount): Promise<string> {
  const vote = {
    ...{ accountId, question: '下一篇想讀什麼？', choices: 1, who: 'all' as const },
    ...{ answers: '溪谷的夜\n雨後的蕈菇\n山腳下的人家' },
    closesAt: new Date(TODAY.getTime() + 20 * 86_400_000).toISOString(),
  }
  return (await execute(createVote, at(daysAgo(8, 10), actor), vote)).id
}

async function richBody({ accounts, earlier }: World, author: LiveAccount, voteId: string): Promise<string> {
  const now = daysAgo(8, 9)
  const voice = { file: 'forest-birds.ogg', name: '清晨的溪邊.ogg', durationMs: 12_000, now }
  const film = { file: 'forest-morning.webm', name: '日出前後.webm', durationMs: 6_000, still: 'forest-morning.jpg' }
  const voiceId = await addRecording(author, voice)
  const videoId = await addRecording(author, { ...film, now: later(now, 5) })
  const accountId = byKey({ accounts, earlier, readers: [] }, 'shanhai').id
  return listeningBody({ pictures: author.pictures, voiceId, videoId, articleId: earlier, accountId, voteId })
}

interface Piece {
  title: string
  summary: string
  body: string
  reprintOpen: boolean
  at: Date
}

/** Writes an original, declares it, and sends it. */
async function publish(account: LiveAccount, { title, summary, body, reprintOpen, at: sentAt }: Piece): Promise<Sent> {
  const coverId = account.pictures[1]?.id ?? null
  const articleId = await write(account, { title, summary, body, coverId, now: later(sentAt, -120) })
  await declare(account, { articleId, reprintOpen, now: later(sentAt, -60) })
  await send(account, [articleId], { now: sentAt })
  await read(articleId, passers(articleId, 90), { now: sentAt })
  return { key: account.key, title, articleId, at: sentAt }
}

const passers = (articleId: string, count: number) => Array.from({ length: count }, (_, n) => `${articleId} ${n}`)

/** The one small edit after sending (PUB-2). */
async function mend({ id: accountId, actor }: LiveAccount, { articleId, at: sentAt }: Sent): Promise<void> {
  const ctx = at(later(sentAt, 14 * 60), actor)
  const desk = await runQuery(getCorrectionDesk, ctx, { accountId, articleId })
  const [wrong = '', right = ''] = BARK.slip
  const texts = Object.fromEntries(
    desk.blocks.flatMap((text, n) => (text.includes(wrong) ? [[String(n), text.replace(wrong, right)]] : [])),
  )
  await execute(correctArticle, ctx, { accountId, articleId, version: desk.version, texts })
}

/** One reprints what is open, one by the white list, one asked and was let, one still waits for its answer. */
async function passOn(world: World, author: LiveAccount, [rich, bark]: readonly [Sent, Sent]): Promise<Sent> {
  const [walks, stars] = [byKey(world, 'laocheng'), byKey(world, 'xingye')]
  const open = { comment: '老城牆外也聽得見這些聲音，轉給早起散步的人。', now: daysAgo(5, 17) }
  const articleId = await reprint(walks, rich.articleId, open)
  const sentAt = daysAgo(5, 19, 30)
  await send(walks, [articleId], { now: sentAt })
  await allow(author, stars, daysAgo(9, 10))
  const listed = { comment: '觀星的夜裡，手比眼睛可靠。', now: daysAgo(8, 18) }
  await send(stars, [await reprint(stars, bark.articleId, listed)], { now: daysAgo(8, 20) })
  const science = {
    sourceId: bark.articleId,
    note: '想放進「身边的树」科普合集，注明出处。',
    answered: true,
    now: daysAgo(6, 11),
  }
  await ask([byKey(world, 'xiaolu'), author], science)
  await reprint(byKey(world, 'xiaolu'), bark.articleId, { comment: '摸一摸，比背名字管用。', now: daysAgo(5, 10) })
  const weekend = {
    sourceId: bark.articleId,
    note: '周末版想整版转载，可付稿费。',
    answered: false,
    now: daysAgo(1, 14),
  }
  await ask([byKey(world, 'jiangcheng'), author], weekend)
  return { key: walks.key, title: rich.title, articleId, at: sentAt }
}

/** What was paid long enough ago is the author's; the rest can still be taken back. A like at the reprint reaches them too. */
async function payAuthor(author: LiveAccount, readers: readonly string[], pieces: readonly [Sent, Sent, Sent]) {
  const [rich, bark, passed] = pieces.map(({ articleId }) => articleId) as [string, string, string]
  const thanks = '謝謝你，這筆錢換了一本新的防水筆記。'
  const likes = [
    { articleId: bark, reader: 3, fen: 500, words: '帶孩子去摸了三棵，都猜錯了。', now: daysAgo(10, 12) },
    { articleId: bark, reader: 1, fen: 1_000, words: '謝謝老林務員。', now: daysAgo(9, 21), thanks },
    { articleId: bark, reader: 5, fen: 200, words: '', now: daysAgo(9, 22) },
    { articleId: rich, reader: 4, fen: 5_000, words: '錄音聽了一整天。', now: daysAgo(6, 8), thanks: '聽得見就好。' },
    { articleId: rich, reader: 6, fen: 100, words: '', now: daysAgo(6, 9) },
    { articleId: passed, reader: 8, fen: 500, words: '從老城漫步來的。', now: daysAgo(4, 20) },
    { articleId: rich, reader: 0, fen: 500, words: '每週都等你的筆記。', now: daysAgo(1, 20) },
  ]
  const given = []
  for (const { reader, thanks: words, ...one } of likes) {
    given.push({
      thanks: words,
      now: later(one.now, 500),
      likeId: await like({ ...one, reader: readers[reader] ?? '' }),
    })
  }
  await drainJobs(later(daysAgo(1, 20), 9))
  for (const { likeId, thanks: words, now } of given) if (words) await thank(author, likeId, { thanks: words, now })
}
