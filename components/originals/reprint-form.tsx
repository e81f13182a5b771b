'use client'
import { useTranslations } from 'next-intl'
import type { ReprintDesk } from '@/lib/originals/contract'
import { Card } from '../ui/card'
import { Checkbox } from '../ui/checkbox'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { TextArea } from '../ui/text-area'
import { notifyDone } from '../ui/toast'
import { SourceLine } from './source-line'

/** What the reprinting account adds to a reprint: its word, and whether the source is told where that was left open. */
export function ReprintForm({ desk, change }: { desk: ReprintDesk; change: FormAction<{ articleId: string }> }) {
  const t = useTranslations('originals')
  const { accountId, articleId, comment, commentCharacters, mayHideSource, hidesSource, source } = desk
  return (
    <Card title={t('source.title')}>
      <p className="mb-4 text-sm">
        <SourceLine shown={source} /> {source.state === 'standing' ? null : t(`source.${source.state}`)}
      </p>
      <ActionForm
        name="reprint"
        action={change}
        hidden={{ accountId, articleId }}
        submitLabel={t('desk.save')}
        draft={false}
        onDone={() => notifyDone({ text: t('desk.saved') })}
      >
        <TextArea
          name="comment"
          label={t('reprint.comment')}
          help={t('reprint.commentHelp')}
          defaultValue={comment}
          limit={commentCharacters}
          rows={2}
          isRequired={false}
        />
        {mayHideSource ? (
          <Checkbox name="hidesSource" value="on" label={t('reprint.hidesSource')} defaultSelected={hidesSource} />
        ) : null}
      </ActionForm>
    </Card>
  )
}
