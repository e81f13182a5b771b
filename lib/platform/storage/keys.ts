import { createHash } from 'node:crypto'

const SEGMENT = /^[a-z0-9](?:[a-z0-9_-]|\.(?=[a-z0-9]))*$/
const MAX_KEY_LENGTH = 512
const SHA256_HEX = /^[0-9a-f]{64}$/

/** Lower-case hexadecimal SHA-256 of the bytes: the name under which content is kept. */
export const contentHash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Key of a file named by its content, e.g. `originals/ab/cd/abcd….jpg`: the same bytes always lie in the same place. */
export function contentKey(area: string, hash: string, extension: string): string {
  if (!SHA256_HEX.test(hash)) throw new Error('A content key is made from a SHA-256 in hexadecimal.')
  return checkedKey(`${area}/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}.${extension}`)
}

/** Key of a file derived from other content, e.g. `pictures/ab/cd/abcd…/320.webp`. */
export function variantKey(area: string, hash: string, variant: string): string {
  if (!SHA256_HEX.test(hash)) throw new Error('A variant key is made from a SHA-256 in hexadecimal.')
  return checkedKey(`${area}/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}/${variant}`)
}

/** Returns the folder, or throws; a folder of files, such as `proofs` or `originals/ab/cd`. */
export function checkedFolder(folder: string): string {
  checkedKey(`${folder}/x`)
  return folder
}

/** Returns the key, or throws: a key with `..`, an absolute path, a backslash or a NUL never reaches a driver. */
export function checkedKey(key: string): string {
  const segments = key.split('/')
  const fits = key.length <= MAX_KEY_LENGTH && segments.length > 1 && segments.every((segment) => SEGMENT.test(segment))
  if (!fits) throw new Error('Not a storage key.')
  return key
}
