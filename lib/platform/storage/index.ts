import 'server-only'
import path from 'node:path'
import { env } from '../env'
import { localDisk } from './local-disk'
import { s3 } from './s3'
import type { Storage } from './storage'

export { contentHash, contentKey, variantKey } from './keys'
export type { ByteRange, ListedFile, ListedFiles, Storage, StorageBody, StoredFile } from './storage'

/** The installation's storage, chosen by STORAGE (disk or s3). Throws at first use when an S3 setting is missing. */
export function storage(): Storage {
  return (chosen ??=
    env.STORAGE === 's3' ? bucket() : localDisk(path.resolve(/* turbopackIgnore: true */ env.STORAGE_DIR)))
}

let chosen: Storage | undefined

function bucket(): Storage {
  return s3({
    bucket: needed('S3_BUCKET'),
    region: env.S3_REGION,
    endpoint: env.S3_ENDPOINT,
    forcePathStyle: env.S3_FORCE_PATH_STYLE,
    accessKeyId: needed('S3_ACCESS_KEY_ID'),
    secretAccessKey: needed('S3_SECRET_ACCESS_KEY'),
  })
}

function needed(name: 'S3_BUCKET' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'): string {
  const value = env[name]
  if (!value) throw new Error(`STORAGE=s3 needs ${name}.`)
  return value
}
