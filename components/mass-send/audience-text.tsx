import { useTranslations } from 'next-intl'
import { DIRECT_SCENES } from '@/lib/followers/contract'
import type { AudienceView } from '@/lib/mass-send/contract'

/** Whom a send goes to, in one line. */
export function AudienceText({ audience }: { audience: AudienceView }) {
  const t = useTranslations('audience')
  const regions = useTranslations('filing.regions')
  const scenes = useTranslations('followers.scenes')
  if (audience.kind === 'everyone') return <>{t('everyone')}</>
  const { tags, match, sexes } = audience
  const sceneName = (scene: string) => {
    const direct = DIRECT_SCENES.find((one) => `@${one}` === scene)
    return direct ? scenes(direct) : scene === '' ? scenes('own') : scenes('code', { scene })
  }
  const parts = [
    tags.length > 0 ? t(tags.length > 1 && match === 'all' ? 'saysAll' : 'saysAny', { names: tags.join('、') }) : null,
    audience.scenes.length > 0 ? t('saysScenes', { names: audience.scenes.map(sceneName).join('、') }) : null,
    sexes.length > 0 ? t('saysSexes', { names: sexes.map((sex) => t(`sex.${sex}`)).join('、') }) : null,
    audience.regions.length > 0
      ? t('saysRegions', { names: audience.regions.map((region) => regions(region)).join('、') })
      : null,
  ]
  return <>{parts.filter((part) => part !== null).join(t('joint'))}</>
}
