import sharp from 'sharp'
import type { Ctx } from '@/lib/platform/actor'
import { runQuery } from '@/lib/platform/use-case'
import { listProofs, takeChangeProof, takeProof } from '@/lib/proofs'
import type { ProofKind } from '@/lib/proofs/contract'

/** A card or sheet with nothing of anybody on it: a plate, a few lines and a mark, in a colour of its kind. */
async function sheet(kind: ProofKind): Promise<Buffer> {
  const isCard = kind.startsWith('ID_')
  const [width, height] = isCard ? [856, 540] : [744, 1052]
  const hue = (kind.length * 47) % 360
  const lines = Array.from(
    { length: isCard ? 5 : 14 },
    (_, at) =>
      `<rect x="${width * 0.08}" y="${height * 0.2 + at * 52}" width="${width * (0.3 + ((at * 7) % 5) / 10)}" height="14" rx="7" fill="hsl(${hue} 20% 70%)"/>`,
  ).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${hue} 35% 95%)"/><rect x="12" y="12" width="${width - 24}" height="${height - 24}" rx="18" fill="none" stroke="hsl(${hue} 30% 60%)" stroke-width="4"/>${lines}<circle cx="${width * 0.82}" cy="${height * 0.8}" r="${height * 0.09}" fill="none" stroke="hsl(5 60% 55%)" stroke-width="8"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

const sheets = new Map<ProofKind, Promise<Buffer>>()

const sheetOf = (kind: ProofKind): Promise<Buffer> => {
  const picture = sheets.get(kind) ?? sheet(kind)
  sheets.set(kind, picture)
  return picture
}

/** Lays a proof ready for changed registration data (ACC-16); answers its id. */
export async function layReady(ctx: Ctx, accountId: string, kind: ProofKind): Promise<string> {
  const upload = { kind, name: `${kind.toLowerCase()}.png`, read: () => sheetOf(kind) }
  return (await takeChangeProof(ctx, { accountId, ...upload })).id
}

/** Adds every proof that the registration is asked for. */
export async function addProofs(ctx: Ctx, applicationId: string): Promise<void> {
  const { places } = await runQuery(listProofs, ctx, { applicationId })
  for (const { kind } of places) {
    await takeProof(ctx, { applicationId, kind, name: `${kind.toLowerCase()}.png`, read: () => sheetOf(kind) })
  }
}
