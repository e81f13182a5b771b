'use client'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { StatusBadge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { DataTable } from '@/components/ui/data-table'
import { DateTime } from '@/components/ui/date-time'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import { notifyDone } from '@/components/ui/toast'
import type { RuleWordView } from '@/lib/checkup/contract'

interface Props {
  words: readonly RuleWordView[]
  empty: ReactNode
  end: FormAction<{ id: string }>
}

/** The words in use: which, under which rule, what happens, since when; taken out one by one. */
export function RuleWordTable({ words, empty, end }: Props) {
  const t = useTranslations('checkup')
  const rules = useTranslations('rules')
  return (
    <DataTable
      label={t('words.title')}
      rows={words}
      rowId={({ id }) => id}
      rowName={({ word }) => word}
      empty={empty}
      columns={[
        { id: 'word', header: t('words.word'), cell: ({ word }) => <span className="font-medium">{word}</span> },
        {
          id: 'clause',
          header: t('words.clause'),
          cell: ({ clause }) => (
            <>
              <RuleLink code={clause} /> <span className="block text-xs text-muted">{rules(`${clause}.title`)}</span>
            </>
          ),
        },
        {
          id: 'severity',
          header: t('words.severity'),
          cell: ({ severity }) => (
            <StatusBadge tone={severity === 'hold' ? 'danger' : 'warning'}>{t(`severities.${severity}`)}</StatusBadge>
          ),
        },
        {
          id: 'added',
          header: t('words.addedAt'),
          isMinor: true,
          cell: ({ addedAt }) => <DateTime at={addedAt} show="day" />,
        },
        { id: 'end', header: t('words.end'), cell: (word) => <EndWord word={word} end={end} /> },
      ]}
    />
  )
}

function EndWord({ word: { id, word }, end }: { word: RuleWordView } & Pick<Props, 'end'>) {
  const t = useTranslations('checkup.words')
  const [isAsking, setAsking] = useState(false)
  const confirm = async () => {
    const answer = await end({ wordId: id })
    if (answer.ok) notifyDone({ text: t('ended') })
    return answer
  }
  return (
    <>
      <Button size="sm" variant="danger-soft" onPress={() => setAsking(true)}>
        {t('end')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('endTitle', { word })}
        isUndoable
        confirmLabel={t('end')}
        onConfirm={confirm}
      >
        {t('endText')}
      </ConfirmDialog>
    </>
  )
}
