/** What a browser can tell of a voice or a video before it is sent: its length, and a still of a video. */
export interface TakenFromFile {
  durationMs: number | null
  poster: Blob | null
}

const NOTHING: TakenFromFile = { durationMs: null, poster: null }
const STILL_WIDTH = 1280
const STILL_QUALITY = 0.85
/** A file that says nothing of itself by then will not. */
const PATIENCE_MS = 15_000

/** Takes length and still from a file; nothing from what this browser cannot play, since the server looks by itself too. */
export async function takeFromRecording(file: File): Promise<TakenFromFile> {
  const address = URL.createObjectURL(file)
  const element = document.createElement('video')
  Object.assign(element, { muted: true, playsInline: true, preload: 'auto', src: address })
  try {
    await happens(element, 'loadedmetadata')
    const seconds = await lengthOf(element)
    return { durationMs: seconds && Math.round(seconds * 1000), poster: await stillOf(element, seconds) }
  } catch {
    return NOTHING
  } finally {
    element.removeAttribute('src')
    element.load()
    URL.revokeObjectURL(address)
  }
}

function happens(element: HTMLVideoElement, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener(name, () => resolve(), { once: true })
    element.addEventListener('error', () => reject(new Error('This browser cannot play it.')), { once: true })
    AbortSignal.timeout(PATIENCE_MS).addEventListener('abort', () => reject(new Error('It says nothing.')))
  })
}

/** A recording that was written as it came says its length only when its end was looked for. */
async function lengthOf(element: HTMLVideoElement): Promise<number | null> {
  if (element.duration === Infinity) {
    const known = happens(element, 'durationchange')
    element.currentTime = Number.MAX_SAFE_INTEGER
    await known
  }
  return Number.isFinite(element.duration) && element.duration > 0 ? element.duration : null
}

async function stillOf(element: HTMLVideoElement, seconds: number | null): Promise<Blob | null> {
  const { videoWidth, videoHeight } = element
  if (videoWidth === 0) return null
  const there = happens(element, 'seeked')
  // Not the first picture, which is black in many films.
  element.currentTime = Math.min(1, (seconds ?? 0) / 3)
  await there
  const canvas = document.createElement('canvas')
  canvas.width = Math.min(videoWidth, STILL_WIDTH)
  canvas.height = Math.round((videoHeight / videoWidth) * canvas.width)
  canvas.getContext('2d')?.drawImage(element, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', STILL_QUALITY))
}
