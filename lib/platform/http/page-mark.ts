import 'server-only'
import { headers } from 'next/headers'
import { marks, RENDER_HEADER, type PageMark } from './front-marks'

/**
 * Says about the page being rendered what a page cannot say in Next: that it is the same for everyone who reads it in this
 * language (`cache: 'public'`, so that the front may keep it), and another status than 200 (410 for what was taken down).
 * Call it before anything streams; without the front it does nothing.
 */
export async function markPage(mark: PageMark): Promise<void> {
  const render = (await headers()).get(RENDER_HEADER)
  if (render) marks.set(render, { ...marks.get(render), ...mark })
}
