import 'server-only'
import type { Tx } from '@/lib/platform/db'

const select = { code: true, scene: true, accountId: true, createdAt: true, expiresAt: true } as const

export interface SceneRow {
  code: string
  scene: string
  accountId: string
  createdAt: Date
  expiresAt: Date | null
}

/** False when the account has a code of that scene already. */
export async function insertSceneCode(tx: Tx, row: SceneRow): Promise<boolean> {
  const { count } = await tx.sceneCode.createMany({ data: [row], skipDuplicates: true })
  return count === 1
}

export const findSceneCode = (tx: Tx, code: string) => tx.sceneCode.findUnique({ where: { code }, select })

export const findOwnCode = (tx: Tx, accountId: string) =>
  tx.sceneCode.findUnique({ where: { accountId_scene: { accountId, scene: '' } }, select })

export const listSceneCodes = (tx: Tx, accountId: string) =>
  tx.sceneCode.findMany({ where: { accountId }, select, orderBy: [{ createdAt: 'asc' }, { code: 'asc' }], take: 500 })
