import { composeBody } from './compose'
import { type LiveAccount, read, send, write } from './scenarios/publishing'
import { daysAgo, dice, later, TODAY } from './story'
import { TOPICS } from './texts'
import { linjian } from './texts/linjian'

export interface Sent {
  key: string
  title: string
  articleId: string
  at: Date
}

interface Met {
  account: LiveAccount
  reader: string
}

/** Sixty articles, an account's after each other within its quota; then readers read. */
export async function publishAll(accounts: readonly LiveAccount[], met: readonly Met[]): Promise<Sent[]> {
  const sent: Sent[] = []
  for (const [n, account] of accounts.entries()) {
    const chance = dice(1000 + n)
    const topic = TOPICS[account.key]
    const followers = met.filter(({ account: one }) => one.id === account.id).map(({ reader }) => reader)
    for (const [i, article] of (topic?.articles ?? []).entries()) {
      if (!topic) continue
      const at = sendTime(account, n, i)
      const [first, ...others] = chance.some(account.pictures, 3)
      const body = composeBody({ topic, lead: article.lead, pictures: others, chance, paragraphs: 4 + chance.below(5) })
      const articleId = await write(account, {
        title: article.title,
        summary: article.summary,
        body,
        coverId: first?.id ?? null,
        now: later(at, -180),
      })
      await send(account, [articleId], { now: at })
      const passers = Array.from({ length: chance.below(40) }, (_, k) => `passer ${n} ${i} ${k}`)
      await read(
        articleId,
        [...chance.some(followers, Math.floor(followers.length * (0.3 + chance.next() * 0.5))), ...passers],
        { now: at },
      )
      sent.push({ key: account.key, title: article.title, articleId, at })
    }
  }
  const [first] = accounts
  if (first) await leaveOpen(first)
  return sent
}

/** Subscription accounts send every few days, service accounts once a week (CERT-3); evenings mostly. */
function sendTime({ kind, key }: LiveAccount, n: number, i: number): Date {
  if (key === 'linjian' && i === 0) return daysAgo(2, 20, 12)
  // Its place of this week is for what waits on its desk.
  if (key === 'shanhai') return daysAgo(35 - i * 7, 19, 7 + i * 13)
  if (key === 'haowu') return daysAgo(28 - i * 5, 21, i * 7)
  const gap = kind === 'SERVICE' ? 7 : 5
  const from = kind === 'SERVICE' ? 34 - (n % 5) : 29 - (n % 4)
  return daysAgo(Math.max(from - i * gap, 1), 18 + ((n + i) % 4), (n * 7 + i * 13) % 60)
}

/** The long piece that went out last week; and on the desk: a send that waits for tomorrow evening, and a draft. */
async function leaveOpen(account: LiveAccount): Promise<void> {
  const coverId = account.pictures[0]?.id ?? null
  const texts = linjian.paragraphs.map(
    (text, i) => `${i % 3 === 0 ? `<h2>${linjian.headings[i / 3] ?? ''}</h2>` : ''}<p>${text}</p>`,
  )
  const pictures = account.pictures.slice(1).map(({ id, alt }) => `<img src="/media/${id}/1280.webp" alt="${alt}">`)
  const body = [
    ...texts.slice(0, 7),
    pictures[0],
    ...texts.slice(7, 14),
    pictures[1],
    ...texts.slice(14),
    pictures[2],
  ].join('')
  const long = { title: '林間一年：二十一則自然筆記', summary: '把一年的筆記抄在一起，從冬到冬。', body, coverId }
  const longId = await write(account, { ...long, now: daysAgo(6, 21) })
  await send(account, [longId], { now: daysAgo(5, 20, 30) })

  const waiting = {
    title: '溪谷線的三種走法',
    summary: '乾季、雨後、帶著孩子，各有各的走法。',
    body: `<p>${linjian.paragraphs[3] ?? ''}</p><p>${linjian.paragraphs[19] ?? ''}</p>`,
    coverId,
  }
  const waitingId = await write(account, { ...waiting, now: daysAgo(1, 21) })
  await write(account, {
    title: '',
    summary: '',
    body: `<p>${linjian.paragraphs[14] ?? ''}</p>`,
    coverId: null,
    now: daysAgo(3, 21),
  })
  await send(account, [waitingId], { now: daysAgo(0, 9), sendAt: tomorrow() })
}

const tomorrow = () => new Date(TODAY.getTime() + 26 * 3600_000)
