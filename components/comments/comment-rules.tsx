'use client'
import { Settings2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { fromLocalField, toLocalField } from '@/components/mass-send/send-time'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { notifyDone } from '@/components/ui/toast'
import { CommentShown, CommentWho, type CommentRulesView } from '@/lib/comments/contract'

interface Props {
  accountId: string
  rules: CommentRulesView
  saveDefault: FormAction
  saveRule: FormAction
}

/** Who may comment: on all articles, or on the one that the page shows. */
export function CommentRules({ accountId, rules, saveDefault, saveRule }: Props) {
  const t = useTranslations('comments.rules')
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    notifyDone({ text: t('saved') })
    router.refresh()
  }
  return (
    <>
      <Button icon={<Settings2 size={16} aria-hidden />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('title')}>
        <p className="mb-4 text-sm text-muted">
          {rules.article ? t('article', { title: rules.article.title }) : t('account')}
        </p>
        {!rules.mayManage ? <p className="mb-4 text-sm">{t('onlyLook')}</p> : null}
        {rules.article ? (
          <ArticleRules accountId={accountId} article={rules.article} rules={rules} save={saveRule} onDone={done} />
        ) : (
          <AccountRules accountId={accountId} rules={rules} save={saveDefault} onDone={done} />
        )}
      </Dialog>
    </>
  )
}

interface FormProps {
  accountId: string
  rules: CommentRulesView
  save: FormAction
  onDone: () => void
}

function AccountRules({ accountId, rules: { account, mayManage }, save, onDone }: FormProps) {
  const t = useTranslations('comments.rules')
  const options = (values: readonly (CommentWho | CommentShown)[]) =>
    values.map((value) => ({ value, label: t(value), isDisabled: !mayManage }))
  return (
    <ActionForm
      name="comment-default"
      action={save}
      hidden={{ accountId }}
      draft={false}
      submitLabel={mayManage ? t('save') : undefined}
      onDone={onDone}
    >
      <RadioGroup
        name="who"
        label={t('who')}
        rule="PUB-7"
        defaultValue={account.who}
        options={options(CommentWho.options)}
      />
      <RadioGroup
        name="shown"
        label={t('shown')}
        defaultValue={account.shown}
        options={options(CommentShown.options)}
      />
    </ActionForm>
  )
}

function ArticleRules({
  accountId,
  article,
  rules: { mayManage },
  save,
  onDone,
}: FormProps & { article: NonNullable<CommentRulesView['article']> }) {
  const t = useTranslations('comments.rules')
  const [closes, setCloses] = useState(() => (article.closesAt ? toLocalField(new Date(article.closesAt)) : ''))
  const closesAt = fromLocalField(closes)?.toISOString() ?? ''
  const options = [...CommentWho.options, 'default' as const].map((value) => ({
    value,
    label: t(value),
    isDisabled: !mayManage,
  }))
  return (
    <ActionForm
      name={`comment-rule-${article.id}`}
      action={save}
      hidden={{ accountId, articleId: article.id, closesAt }}
      draft={false}
      submitLabel={mayManage ? t('save') : undefined}
      onDone={onDone}
    >
      <RadioGroup name="who" label={t('who')} rule="PUB-7" defaultValue={article.who ?? 'default'} options={options} />
      <TextField
        type="datetime-local"
        label={t('closes')}
        help={t('closesHelp')}
        value={closes}
        onChange={setCloses}
        isReadOnly={!mayManage}
      />
    </ActionForm>
  )
}
