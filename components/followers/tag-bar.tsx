'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { RefusalLike } from '@/components/texts'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form/result'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { Select } from '@/components/ui/select'
import { notifyDone } from '@/components/ui/toast'
import type { Tagged, TagView } from '@/lib/followers/contract'

interface Props {
  accountId: string
  tags: readonly TagView[]
  openids: readonly string[]
  tag: FormAction<Tagged>
  onDone: () => void
}

/** Puts a tag on the chosen followers, or takes it off. */
export function TagBar({ accountId, tags, openids, tag, onDone }: Props) {
  const t = useTranslations('followers.tags')
  const router = useRouter()
  const [tagId, setTagId] = useState(tags[0]?.id ?? '')
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [isPending, start] = useTransition()
  const apply = (deed: 'add' | 'remove') =>
    start(async () => {
      const result = await tag({ accountId, tagId, openids, deed })
      setRefusal(result.ok ? null : result.refusal)
      if (!result.ok) return
      const { changed, full } = result.view
      const text = t(deed === 'add' ? 'putDone' : 'takeDone', { count: changed })
      notifyDone({ text, ...(full > 0 && { detail: t('full', { count: full }) }) })
      onDone()
      router.refresh()
    })
  if (tags.length === 0) return <p className="text-sm">{t('none')}</p>
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Select
        label={t('choose')}
        value={tagId}
        onChange={setTagId}
        options={tags.map(({ id, name }) => ({ value: id, label: name }))}
        className="w-44"
      />
      <Button size="sm" variant="primary" isPending={isPending} onPress={() => apply('add')}>
        {t('put')}
      </Button>
      <Button size="sm" isPending={isPending} onPress={() => apply('remove')}>
        {t('take')}
      </Button>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </div>
  )
}
