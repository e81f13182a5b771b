import sharp from 'sharp'
import { expect, test } from 'vitest'
import { hasFonts, SHARE_HEIGHT, SHARE_WIDTH, sharePicture } from '@/lib/platform/share-picture'

const plain = (background: string) =>
  sharp({ create: { width: 640, height: 360, channels: 3, background } })
    .jpeg()
    .toBuffer()

test('a share picture has the size that other sites ask for, whatever it is made from', async () => {
  const [cover, logo] = await Promise.all([plain('#336699'), plain('#993333')])
  const texts = { title: '很長的標題 <b>&「引號」'.repeat(6), name: '林間小記' }
  for (const parts of [
    { cover, logo },
    { cover: null, logo },
    { cover, logo: null },
    { cover: null, logo: null },
  ]) {
    const { width, height, format } = await sharp(await sharePicture({ ...texts, ...parts })).metadata()
    expect([width, height, format]).toEqual([SHARE_WIDTH, SHARE_HEIGHT, 'png'])
  }
})

test('two titles are two pictures wherever there is a font to write them with', async () => {
  const [first, second] = await Promise.all(
    ['霧總在早晨', '溪谷線的三種走法'].map((title) =>
      sharePicture({ title, name: '林間小記', cover: null, logo: null }),
    ),
  )
  expect(first?.equals(second ?? Buffer.of())).toBe(!(await hasFonts()))
})
