'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useMomentText } from '@/components/texts'
import { type AnnouncementFormView, Language } from '@/lib/policy-console/contract'
import { Checkbox } from '../ui/checkbox'
import { ActionForm } from '../ui/form/action-form'
import type { FormAction } from '../ui/form/result'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { StaffCode } from './staff-code'

type Words = AnnouncementFormView['clauses'][number]['words']
const NO_WORDS = { title: '', text: '', summary: '' }
const EMPTY: Words = { 'zh-Hant': NO_WORDS, 'zh-Hans': NO_WORDS, en: NO_WORDS }

/** Words a new version from the latest one: clauses fold open, each in three languages; what stays as it is keeps its words. */
export function AnnounceForm({ form, announce }: { form: AnnouncementFormView; announce: FormAction }) {
  const t = useTranslations('policy-console.agreements')
  const own = Language.parse(useLocale())
  const day = useMomentText()
  const router = useRouter()
  const { document, base, firstDay, clauses } = form
  return (
    <ActionForm
      name={`announce-${document}`}
      action={announce}
      hidden={{ document, base }}
      submitLabel={t('submit')}
      onDone={() => router.push('/moderation/agreements')}
      className="max-w-4xl space-y-5"
    >
      <TextField
        name="from"
        type="date"
        label={t('from')}
        help={t('fromHelp', { date: day(firstDay) })}
        defaultValue={firstDay}
        rule="AGR-1"
        className="max-w-xs"
        isRequired
      />
      <fieldset className="space-y-3">
        <legend className="text-sm font-medium">{t('changes')}</legend>
        {Language.options.map((language) => (
          <TextArea
            key={language}
            name={`changes.${language}`}
            label={t(`languages.${language}`)}
            rows={2}
            limit={600}
            isRequired
          />
        ))}
      </fieldset>
      <section className="space-y-2">
        <h2 className="text-base font-semibold">{t('clauses')}</h2>
        {clauses.map(({ id, words }, at) => (
          <Fold key={id} title={`${at + 1}. ${words[own].title}`}>
            <ClauseFields path={`clauses.${id}`} words={words} />
            <Checkbox name={`clauses.${id}.drop`} value="on" label={t('drop')} />
          </Fold>
        ))}
        <Fold title={t('added')}>
          <ClauseFields path="added" words={EMPTY} />
        </Fold>
      </section>
      <TextArea name="reason" label={t('reason')} rows={3} limit={1000} isRequired />
      <StaffCode />
    </ActionForm>
  )
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="rounded-lg border border-border bg-surface px-4 py-3">
      <summary className="cursor-pointer font-medium">{title}</summary>
      <div className="mt-3 space-y-4">{children}</div>
    </details>
  )
}

function ClauseFields({ path, words }: { path: string; words: Words }) {
  const t = useTranslations('policy-console.agreements')
  return Language.options.map((language) => (
    <fieldset key={language} className="space-y-3 rounded-lg border border-border p-3" lang={language}>
      <legend className="px-1 text-sm font-medium">{t(`languages.${language}`)}</legend>
      <TextField
        name={`${path}.${language}.title`}
        label={t('clauseTitle')}
        defaultValue={words[language].title}
        maxLength={120}
      />
      <TextArea
        name={`${path}.${language}.text`}
        label={t('clauseText')}
        help={t('clauseTextHelp')}
        defaultValue={words[language].text}
        rows={6}
      />
      <TextField
        name={`${path}.${language}.summary`}
        label={t('clauseSummary')}
        defaultValue={words[language].summary}
        maxLength={400}
      />
    </fieldset>
  ))
}
