/** What the house answers to a reading: how many there are, and how the reader stands to the account. */
export interface Reading {
  reads: number
  likes: number
  /** Null for who is not signed in, and where nobody can follow. */
  following: { accountId: string } | null
  /** What the reader did here; null for who is not signed in. */
  mine: { like: boolean; favourite: boolean; liked: string[]; waiting: { id: string; text: string }[] } | null
}

const asked = new Map<string, Promise<Reading | null>>()

/** Tells the house of this reading, once however many parts of the page want to know its answer; null when unreachable. */
export function tellReading(articleId: string, followPath: string): Promise<Reading | null> {
  const known = asked.get(articleId)
  if (known) return known
  const query = new URLSearchParams({ follow: followPath })
  // The page may be a kept copy, so what stands in it may be old; a reader who leaves at once still counts.
  const answer = fetch(`/a/${articleId}/read?${query}`, { method: 'POST', keepalive: true })
    .then((response) => (response.ok ? (response.json() as Promise<Reading>) : null))
    .catch(() => null)
  asked.set(articleId, answer)
  return answer
}
