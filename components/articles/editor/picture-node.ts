import Image from '@tiptap/extension-image'
import type { PictureView } from '@/lib/media/contract'

/** A picture of our materials; what comes from elsewhere must be uploaded and is not parsed. */
export const PictureNode = Image.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      mediaId: {
        default: null,
        parseHTML: (element: HTMLElement) => element.dataset.mediaId ?? null,
        renderHTML: ({ mediaId }: { mediaId?: string | null }) => (mediaId ? { 'data-media-id': mediaId } : {}),
      },
    }
  },
  parseHTML: () => [{ tag: 'img[data-media-id]' }],
}).configure({ inline: false, allowBase64: false })

export const pictureContent = ({ id, src, width, height, alt }: PictureView) => ({
  type: 'image',
  attrs: { src, width, height, alt, mediaId: id },
})
