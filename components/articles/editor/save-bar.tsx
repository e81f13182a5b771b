'use client'
import { Eye, Save, Send } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { Measure } from './text-measure'
import type { SaveState } from './use-autosave'

interface SaveBarProps {
  state: SaveState
  characters: number
  measure: Measure
  limit: number
  previewHref: string
  sendHref: string
  saveNow: () => Promise<boolean>
  /** A refusal: stands here, where it is seen wherever in a long text one writes. */
  children?: ReactNode
}

/** What stands at the foot of the editor: whether all is saved, and where to go next. */
export function SaveBar({ state, characters, measure, limit, previewHref, sendHref, saveNow, children }: SaveBarProps) {
  const t = useTranslations('articles.editor')
  const words = useTranslations('editor')
  const router = useRouter()
  // Leaving with unsaved words would send or show the older text.
  const goTo = async (href: string) => {
    if (await saveNow()) router.push(href)
  }
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-6 flex flex-wrap items-center justify-between gap-3 border-t border-separator bg-background/95 px-4 py-3 backdrop-blur">
      {children ? <div className="w-full empty:hidden">{children}</div> : null}
      <p className="flex flex-wrap items-center gap-x-4 text-sm text-muted">
        <SaveWords state={state} />
        <span className={`tabular ${characters > limit ? 'text-danger' : ''}`}>
          {t('characters', { count: characters, limit })}
        </span>
        <span className="tabular">{words('measure', { ...measure })}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          icon={<Save size={16} aria-hidden />}
          isPending={state.status === 'saving'}
          onPress={() => void saveNow()}
        >
          {t('save')}
        </Button>
        <Button icon={<Eye size={16} aria-hidden />} onPress={() => void goTo(previewHref)}>
          {t('preview')}
        </Button>
        <Button variant="primary" icon={<Send size={16} aria-hidden />} onPress={() => void goTo(sendHref)}>
          {t('massSend')}
        </Button>
      </div>
    </div>
  )
}

function SaveWords({ state }: { state: SaveState }) {
  const t = useTranslations('articles.editor')
  const format = useFormatter()
  const at = format.dateTime(new Date(state.savedAt), { timeStyle: 'short' })
  return <span role="status">{state.status === 'saved' ? t('saved', { at }) : t(`status.${state.status}`)}</span>
}
