import { useTranslations } from 'next-intl'
import { MessageBody } from '@/components/messages/message-body'
import { PhoneFrame } from '@/components/ui/phone-frame'
import type { ContentView } from '@/lib/replies/contract'

/** How a follower meets this reply, on a phone. */
export function ReplyPreview({
  name,
  asked,
  contents,
}: {
  name: string
  asked: string
  contents: readonly ContentView[]
}) {
  const t = useTranslations('replies.editor')
  return (
    <PhoneFrame title={name} label={t('preview')}>
      <div className="space-y-3 p-3">
        {asked ? (
          <div className="flex justify-end">
            <MessageBody message={{ kind: 'text', text: asked, picture: null, article: null }} isOwn />
          </div>
        ) : null}
        {contents.map((content, at) => (
          <div key={at} className="max-w-[85%]">
            <MessageBody message={bodyOf(content)} isOwn={false} />
          </div>
        ))}
      </div>
    </PhoneFrame>
  )
}

const bodyOf = (content: ContentView) => ({
  kind: content.kind,
  text: content.kind === 'text' ? content.text || '…' : null,
  picture: content.kind === 'picture' ? content.picture : null,
  article: content.kind === 'article' ? content.article : null,
})
