import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { addAdministrator, addPerson, hashPassword } from '@/lib/identity'
import type { AdministratorActor, StaffRole } from '@/lib/platform/actor'
import { rankOf } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { makeRegions } from './regions'
import { daysAgo, dice } from './story'

interface SignIn {
  door: 'operator' | 'subscriber' | 'administrator'
  name: string
  role: string
  email: string
  password: string
  totp?: string
  region?: string
}
export const signIns = async (): Promise<SignIn[]> =>
  JSON.parse(await readFile(path.join(import.meta.dirname, 'sign-ins.json'), 'utf8')) as SignIn[]

const FAMILY = '王李張劉陳楊黃趙周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂'
const GIVEN = [
  '小雨',
  '曉晨',
  '子涵',
  '思遠',
  '雨桐',
  '明軒',
  '佳怡',
  '文博',
  '欣然',
  '志強',
  '若溪',
  '浩然',
  '靜宜',
  '一諾',
  '書瑤',
  '俊傑',
  '夢琪',
  '天佑',
  '婉清',
  '樂天',
]
const NICK = [
  '愛吃麵的貓',
  '雲朵收藏家',
  '半杯美式',
  '夜航船',
  '南方的雪',
  '蘋果樹下',
  '慢慢走',
  '海邊的卡夫卡迷',
  '清晨五點',
  '不加香菜',
  '紙飛機',
  '溫柔的石頭',
  '藍莓果醬',
  '橘子海',
  '小城故事',
  '木棉',
  '三月兔',
  '舊書蟲',
  '追光的人',
  '一顆土豆',
]

const nameOf = (n: number) =>
  n % 3 === 0
    ? `${NICK[n % NICK.length] ?? ''}${n >= 60 ? n : ''}`
    : `${FAMILY[n % FAMILY.length] ?? ''}${GIVEN[(n * 7) % GIVEN.length] ?? ''}`

/** 300 readers who came over four months; the first ones are those of the sign-in list. */
export async function makeReaders(): Promise<string[]> {
  const listed = (await signIns()).filter(({ door }) => door === 'subscriber')
  const passwordHash = await hashPassword(listed[0]?.password ?? '')
  const chance = dice(7)
  const ids: string[] = []
  await transaction(async (tx) => {
    for (let n = 0; n < 300; n++) {
      const known = listed[n]
      const now = daysAgo(known ? 70 : 20 + chance.below(100), 8 + chance.below(14), chance.below(60))
      const person = { name: known?.name ?? nameOf(n), email: known?.email ?? `reader${n}@demo.example` }
      const locale = n % 2 ? 'zh-Hans' : 'zh-Hant'
      ids.push(await addPerson(tx, 'subscriber', { ...person, locale, now, passwordHash: known && passwordHash }))
    }
  })
  return ids
}

export type Staff = Record<StaffRole, AdministratorActor>

/** The platform's own people, each with an authenticator whose secret stands in the sign-in list. */
export async function makeStaff(): Promise<Staff> {
  const listed = (await signIns()).filter(({ door }) => door === 'administrator')
  const passwordHash = await hashPassword(listed[0]?.password ?? '')
  const made: Partial<Staff> = {}
  await transaction((tx) => makeRegions(tx, daysAgo(400)))
  for (const { name, email, role, region, totp = '' } of listed) {
    const who = {
      name,
      email,
      role: role as StaffRole,
      region,
      totpSecret: totp,
      passwordHash,
      locale: 'zh-Hant',
      now: daysAgo(400),
    }
    const id = await transaction((tx) => addAdministrator(tx, who))
    made[who.role] = { kind: 'administrator', id, sessionId: newId(), role: who.role, rank: rankOf(who.role), region }
  }
  return made as Staff
}

/** The secret of a member of staff's authenticator. */
export const totpOf = async ({ role }: AdministratorActor): Promise<string> =>
  (await signIns()).find((one) => one.role === role)?.totp ?? ''

/** An operator; those of the sign-in list can sign in with its password. */
export async function makeOperator(key: string, name: string, locale: string): Promise<string> {
  const email = `${key}@demo.example`
  const known = (await signIns()).find((one) => one.email === email)
  return transaction((tx) =>
    addPerson(tx, 'operator', { email, name, locale, now: daysAgo(100), password: known?.password }),
  )
}
