import { useTranslations } from 'next-intl'
import { DIRECT_SCENES } from '@/lib/followers/contract'

/** What operators call a follower: the remark if there is one. */
export const shownName = ({ name, remark, openid }: { name: string; remark: string; openid: string }): string =>
  remark || name || openid.slice(0, 10)

/** Where a follower came from, in words. */
export function SceneText({ scene }: { scene: string }) {
  const t = useTranslations('followers.scenes')
  const direct = DIRECT_SCENES.find((one) => `@${one}` === scene)
  if (direct) return <>{t(direct)}</>
  return <>{scene === '' ? t('own') : t('code', { scene })}</>
}
