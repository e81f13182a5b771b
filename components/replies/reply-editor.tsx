'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react'
import type { RefusalLike } from '@/components/texts'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form/result'
import { useFieldErrors } from '@/components/ui/form/use-errors'
import { LinkButton } from '@/components/ui/link-button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import type { PublishedSummary } from '@/lib/articles/contract'
import {
  type Answer,
  type ContentView,
  type FixedTrigger,
  type Keyword,
  type KeywordRuleView,
  RULE_NAME_CHARACTERS,
} from '@/lib/replies/contract'
import { AnswerChoice } from './answer-choice'
import { ContentFields } from './content-fields'
import { bareContent, type Draft, draftOf, emptyKeyword, emptyText } from './editor-state'
import { KeywordFields } from './keyword-fields'
import { ReplyPreview } from './reply-preview'

export interface ReplyEditorProps {
  accountId: string
  accountName: string
  articles: readonly PublishedSummary[]
  /** What is edited: a keyword rule (null for a new one), or one of the two fixed replies. */
  what:
    | { kind: 'rule'; rule: KeywordRuleView | null }
    | { kind: FixedTrigger; contents: readonly ContentView[]; enabled: boolean }
  save: FormAction
}

/** Writes an automatic reply, with what a follower will see beside it. What was typed stays through refusals. */
export function ReplyEditor({ accountId, accountName, articles, what, save }: ReplyEditorProps) {
  const t = useTranslations('replies')
  const router = useRouter()
  const rule = what.kind === 'rule' ? what.rule : null
  const [name, setName] = useState(rule?.name ?? '')
  const [keywords, setKeywords] = useState<readonly Draft<Keyword>[]>(() =>
    (rule?.keywords ?? [emptyKeyword]).map(draftOf),
  )
  const [contents, setContents] = useState<readonly Draft<ContentView>[]>(() => startOf(what).map(draftOf))
  const [answer, setAnswer] = useState<Answer>(rule?.answer ?? 'all')
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [isPending, start] = useTransition()
  const errors = useFieldErrors(refusal)
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [refusal])

  const list = `/console/${accountId}/replies`
  const views = contents.map(({ value }) => value)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = { name, keywords: keywords.map(({ value }) => value), answer }
    start(async () => {
      const result = await save({ accountId, contents: views.map(bareContent), ...ownInput(what, words) })
      if (!result.ok) return setRefusal(result.refusal)
      notifyDone({ text: t('saved') })
      router.push(list)
      router.refresh()
    })
  }
  return (
    <div className="grid gap-8 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_20rem]">
      <form onSubmit={submit} noValidate className="space-y-6">
        {refusal ? <RefusalNotice ref={notice} refusal={refusal} /> : null}
        {what.kind === 'rule' ? (
          <>
            <KeywordFields keywords={keywords} onChange={setKeywords} errors={errors} />
            <NameField value={name} onChange={setName} />
          </>
        ) : null}
        <ContentFields
          accountId={accountId}
          articles={articles}
          contents={contents}
          onChange={setContents}
          errors={errors}
        />
        {what.kind === 'rule' && contents.length > 1 ? <AnswerChoice value={answer} onChange={setAnswer} /> : null}
        <EditorButtons list={list} isPending={isPending} />
      </form>
      <ReplyPreview
        name={accountName}
        asked={askedOf(what, keywords[0]?.value.word ?? '', t)}
        contents={answer === 'random' ? views.slice(0, 1) : views}
      />
    </div>
  )
}

function NameField(props: { value: string; onChange: (name: string) => void }) {
  const t = useTranslations('replies.editor')
  return <TextField name="name" label={t('name')} help={t('nameHelp')} maxLength={RULE_NAME_CHARACTERS} {...props} />
}

function EditorButtons({ list, isPending }: { list: string; isPending: boolean }) {
  const t = useTranslations('replies.editor')
  return (
    <div className="flex gap-2">
      <Button type="submit" variant="primary" isPending={isPending}>
        {t('save')}
      </Button>
      <LinkButton href={list} variant="tertiary">
        {t('cancel')}
      </LinkButton>
    </div>
  )
}

/** What is sent beside the contents. */
function ownInput(what: ReplyEditorProps['what'], words: object): object {
  if (what.kind !== 'rule') return { trigger: what.kind, enabled: what.enabled ? 'yes' : 'no' }
  return what.rule ? { ...words, ruleId: what.rule.id, seen: what.rule.savedAt } : words
}

const startOf = (what: ReplyEditorProps['what']): readonly ContentView[] => {
  const held = what.kind === 'rule' ? (what.rule?.contents ?? []) : what.contents
  return held.length > 0 ? held : [emptyText]
}

function askedOf(
  what: ReplyEditorProps['what'],
  keyword: string,
  t: ReturnType<typeof useTranslations<'replies'>>,
): string {
  if (what.kind === 'rule') return keyword
  return t(what.kind === 'follow' ? 'editor.previewFollow' : 'editor.previewDefault')
}
