'use client'
import { useTranslations } from 'next-intl'
import type { OriginalDesk } from '@/lib/originals/contract'
import { Checkbox } from '../ui/checkbox'

/** What an author opens: liking, and reprinting, as far as the rules of this day know them. */
export function OpenSwitches({ desk: { declaration, mayLike, mayOpen } }: { desk: OriginalDesk }) {
  const t = useTranslations('originals.desk')
  return (
    <>
      {mayLike ? (
        <Checkbox
          name="likeOpen"
          value="on"
          label={t('likeOpen')}
          help={t('likeOpenHelp')}
          defaultSelected={declaration?.likeOpen ?? true}
        />
      ) : null}
      {mayOpen ? (
        <Checkbox
          name="reprintOpen"
          value="on"
          label={t('reprintOpen')}
          help={t('reprintOpenHelp')}
          defaultSelected={declaration?.reprintOpen ?? false}
        />
      ) : null}
    </>
  )
}
