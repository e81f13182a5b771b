interface Standing {
  kind: string
  q: string
  folder: string
  sort: string
}

const USUAL: Readonly<Record<string, string>> = { kind: 'picture', sort: 'newest' }

/** Addresses of the library that keep where one stands, but for what is changed; what is usual is not said. */
export const libraryAddresses =
  (accountId: string, standing: Standing) =>
  (change: Partial<Standing> & { cursor?: string }): string => {
    const wanted = Object.entries({ ...standing, ...change }).filter(
      ([name, value]) => value !== '' && value !== undefined && USUAL[name] !== value,
    )
    const query = new URLSearchParams(wanted as [string, string][]).toString()
    return `/console/${accountId}/materials${query ? `?${query}` : ''}`
  }
