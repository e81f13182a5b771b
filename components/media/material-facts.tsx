import { useFormatter, useTranslations } from 'next-intl'
import { SizeText } from '@/components/archive/size-text'
import type { AnyMaterialView } from '@/lib/media/contract'
import { durationText } from './duration-text'

/** What is known of a material: its measures, its bytes, when it came. */
export function MaterialFacts({ material }: { material: AnyMaterialView }) {
  const t = useTranslations('media')
  const format = useFormatter()
  const shown = material.kind === 'picture' ? material.picture : material.recording
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      <dt className="text-muted">{t('size')}</dt>
      <dd>
        {shown.width && shown.height ? <>{t('pixels', { width: shown.width, height: shown.height })} · </> : null}
        <SizeText bytes={material.bytes} />
      </dd>
      {material.kind === 'picture' ? null : (
        <>
          <dt className="text-muted">{t('length')}</dt>
          <dd className="tabular">{durationText(material.recording.durationMs)}</dd>
        </>
      )}
      <dt className="text-muted">{t('added')}</dt>
      <dd>{format.dateTime(new Date(material.createdAt), { dateStyle: 'medium', timeStyle: 'short' })}</dd>
    </dl>
  )
}
