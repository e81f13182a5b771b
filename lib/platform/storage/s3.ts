import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { Readable } from 'node:stream'
import { probeHealth } from './health'
import { checkedFolder, checkedKey } from './keys'
import type { ByteRange, ListedFiles, Storage, StorageBody, StoredFile } from './storage'

export interface S3Settings {
  bucket: string
  region: string
  /** Left out for Amazon itself; the address of any other S3-speaking service. */
  endpoint?: string
  /** Bucket in the path, not in the host name: what self-hosted services ask for. */
  forcePathStyle?: boolean
  accessKeyId: string
  secretAccessKey: string
  /** Folder inside the bucket, without slashes at its ends. */
  prefix?: string
}

/** Files in a bucket of any service that speaks the S3 protocol. */
export function s3(settings: S3Settings): Storage {
  const client = clientOf(settings)
  const at = (key: string) => ({
    Bucket: settings.bucket,
    Key: settings.prefix ? `${settings.prefix}/${checkedKey(key)}` : checkedKey(key),
  })

  const storage: Storage = {
    put: async (key, body, { contentType }) => {
      await client.send(new PutObjectCommand({ ...at(key), ...sized(body), ContentType: contentType }))
    },
    get: async (key, range) => {
      const Range = range && `bytes=${range.start}-${range.end ?? ''}`
      return orNull(async () => asStoredFile(await client.send(new GetObjectCommand({ ...at(key), Range })), range))
    },
    delete: async (key) => {
      await client.send(new DeleteObjectCommand(at(key)))
    },
    list: (folder, page) => listFolder(client, settings, { folder: checkedFolder(folder), ...page }),
    // A body is sent in one piece: what did not arrive whole is nothing.
    forgetUnfinished: async () => 0,
    exists: async (key) => (await orNull(() => client.send(new HeadObjectCommand(at(key))))) !== null,
    health: () => probeHealth(storage),
  }
  return storage
}

interface Wanted {
  folder: string
  after: string | null
  most: number
}

async function listFolder(
  client: S3Client,
  { bucket, prefix }: S3Settings,
  { folder, after, most }: Wanted,
): Promise<ListedFiles> {
  const own = prefix ? `${prefix}/` : ''
  const { Contents = [], IsTruncated } = await client.send(
    new ListObjectsV2Command({
      Bucket: bucket,
      Prefix: `${own}${folder}/`,
      StartAfter: after === null ? undefined : `${own}${after}`,
      MaxKeys: most,
    }),
  )
  const files = Contents.flatMap(({ Key, LastModified }) =>
    Key && LastModified ? [{ key: Key.slice(own.length), at: LastModified }] : [],
  )
  return { files, next: IsTruncated ? (files.at(-1)?.key ?? null) : null }
}

function clientOf({ region, endpoint, forcePathStyle, accessKeyId, secretAccessKey }: S3Settings): S3Client {
  return new S3Client({
    region,
    endpoint,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle,
    // Newer checksum trailers are refused by many services that speak S3.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
  })
}

const sized = (body: StorageBody) =>
  body instanceof Uint8Array
    ? { Body: body, ContentLength: body.byteLength }
    : { Body: body.stream, ContentLength: body.size }

interface S3Answer {
  Body?: unknown
  ContentLength?: number
  ContentRange?: string
}

function asStoredFile({ Body, ContentLength, ContentRange }: S3Answer, range?: ByteRange): StoredFile {
  if (!(Body instanceof Readable) || ContentLength === undefined) throw new Error('S3 answered without a body.')
  const totalSize = range && ContentRange ? Number(ContentRange.split('/')[1]) : ContentLength
  return { stream: Body, size: ContentLength, totalSize }
}

async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (cause) {
    if (cause instanceof S3ServiceException && cause.$metadata.httpStatusCode === 404) return null
    throw cause
  }
}
