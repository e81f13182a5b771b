import { useTranslations } from 'next-intl'
import type { Answer } from '@/lib/replies/contract'

const ANSWERS: readonly Answer[] = ['all', 'random']

/** Whether all contents are sent, or one by lot. */
export function AnswerChoice({ value, onChange }: { value: Answer; onChange: (answer: Answer) => void }) {
  const t = useTranslations('replies')
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('editor.answer')}</legend>
      <div className="mt-1 flex flex-wrap gap-x-6">
        {ANSWERS.map((answer) => (
          <label key={answer} className="flex min-h-9 items-center gap-2">
            <input
              type="radio"
              name="answer"
              value={answer}
              checked={value === answer}
              onChange={() => onChange(answer)}
              className="size-4 accent-accent"
            />
            {t(`answers.${answer}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
