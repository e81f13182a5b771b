/** All that a page needs to show a picture without moving when it arrives. */
export interface PictureView {
  id: string
  src: string
  srcset: string
  width: number
  height: number
  alt: string
  /** The dominant colour, `#rrggbb`, shown until the picture is there. */
  colour: string
}

export interface MaterialView {
  id: string
  kind: 'picture'
  name: string
  /** The folder it lies in; null for none. */
  folderId: string | null
  bytes: number
  createdAt: string
  /** In how many places it is shown; it can be deleted at 0. */
  uses: number
  picture: PictureView
}
