export const RENDER_HEADER = 'x-xintai-render'

export interface PageMark {
  cache?: 'public'
  /** The instant (ISO) from which a kept copy would no longer be true, where that is known beforehand. */
  until?: string
  status?: 403 | 404 | 410 | 451
}

// The front and the pages run in one process but hold copies of their modules: they meet on the global object.
const held = globalThis as { xintaiPageMarks?: Map<string, PageMark> }

/** What pages said about themselves, by the id of the rendering; the front takes each away when the answer is out. */
export const marks: Map<string, PageMark> = (held.xintaiPageMarks ??= new Map())
