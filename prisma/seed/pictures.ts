import sharp from 'sharp'
import { type Dice, dice } from './story'

export const SCENES = [
  'forest',
  'tea',
  'bowl',
  'books',
  'sky',
  'city',
  'night',
  'houses',
  'shapes',
  'field',
  'lamp',
  'pattern',
] as const
export type Scene = (typeof SCENES)[number]

interface Canvas {
  w: number
  h: number
  chance: Dice
  /** A colour of the picture's family: turn of the hue, saturation, lightness. */
  c: (turn: number, s: number, l: number) => string
}
type Draw = (canvas: Canvas) => string

const circle = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`
const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`
const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
const times = (n: number, draw: (i: number) => string) => Array.from({ length: n }, (_, i) => draw(i)).join('')

/** A line of hills from edge to edge. */
function hills({ w, h, chance }: Canvas, base: number, height: number): string {
  const points = Array.from({ length: 9 }, (_, i) => [(i * w) / 8, base - chance.next() * height] as const)
  const curve = points.slice(1).map(([x, y], i) => {
    const [px = 0, py = 0] = points[i] ?? []
    const mid = (px + x) / 2
    return `C${mid} ${py} ${mid} ${y} ${x} ${y}`
  })
  return `M0 ${points[0]?.[1] ?? base}${curve.join('')}V${h}H0Z`
}

const ground = (k: Canvas, top: string, bottom: string) =>
  `<defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>${rect(0, 0, k.w, k.h, 'url(#g)')}`

const forest: Draw = (k) =>
  ground(k, k.c(20, 45, 86), k.c(0, 40, 70)) +
  circle(k.w * (0.2 + k.chance.next() * 0.6), k.h * 0.28, k.h * 0.11, k.c(-95, 80, 82)) +
  times(3, (i) => path(hills(k, k.h * (0.52 + i * 0.13), k.h * 0.2), k.c(i * 6, 30, 62 - i * 13))) +
  times(26, (i) => {
    const [x, s] = [k.chance.next() * k.w, 50 + k.chance.next() * 110]
    const y = k.h * (0.8 + (i % 5) * 0.05)
    return path(
      `M${x} ${y - s * 1.9}L${x + s * 0.42} ${y}H${x - s * 0.42}Z`,
      k.c(k.chance.below(20), 42, 16 + k.chance.below(16)),
    )
  })

const tea: Draw = (k) =>
  ground(k, k.c(40, 35, 90), k.c(20, 30, 76)) +
  times(7, (i) => path(hills(k, k.h * (0.45 + i * 0.09), k.h * 0.09), k.c(i * 4, 34, 62 - i * 7))) +
  circle(k.w * 0.5, k.h * 0.6, k.h * 0.26, k.c(30, 18, 95)) +
  circle(k.w * 0.5, k.h * 0.6, k.h * 0.2, k.c(-45, 62, 48)) +
  circle(k.w * 0.5, k.h * 0.6, k.h * 0.2, 'none', `stroke="${k.c(-45, 60, 62)}" stroke-width="6"`) +
  times(5, () => {
    const [x, y] = [k.w * (0.42 + k.chance.next() * 0.16), k.h * (0.52 + k.chance.next() * 0.16)]
    return `<ellipse cx="${x}" cy="${y}" rx="26" ry="9" fill="${k.c(0, 45, 30)}" transform="rotate(${k.chance.below(180)} ${x} ${y})"/>`
  })

const bowl: Draw = (k) =>
  rect(0, 0, k.w, k.h, k.c(0, 55, 88)) +
  times(9, (i) => rect(i * (k.w / 8) - 20, 0, 34, k.h, k.c(0, 52, 84))) +
  `<ellipse cx="${k.w / 2}" cy="${k.h * 0.84}" rx="${k.h * 0.46}" ry="${k.h * 0.07}" fill="${k.c(0, 30, 70)}"/>` +
  path(`M${k.w / 2 - k.h * 0.46} ${k.h * 0.46}a${k.h * 0.46} ${k.h * 0.4} 0 0 0 ${k.h * 0.92} 0Z`, k.c(185, 45, 36)) +
  `<ellipse cx="${k.w / 2}" cy="${k.h * 0.46}" rx="${k.h * 0.46}" ry="${k.h * 0.12}" fill="${k.c(10, 75, 60)}"/>` +
  times(11, (i) =>
    path(
      `M${k.w / 2 - 270 + i * 50} ${k.h * 0.45}q${20 + k.chance.below(40)} ${30 + k.chance.below(30)} ${60 + k.chance.below(40)} ${k.chance.below(20) - 8}`,
      'none',
      `stroke="${k.c(22, 80, 78)}" stroke-width="11" stroke-linecap="round"`,
    ),
  ) +
  circle(k.w / 2 + 90, k.h * 0.44, 46, k.c(25, 30, 96)) +
  circle(k.w / 2 + 90, k.h * 0.44, 21, k.c(18, 95, 58)) +
  times(9, () => circle(k.w / 2 - 190 + k.chance.below(220), k.h * (0.4 + k.chance.next() * 0.1), 8, k.c(90, 50, 42))) +
  times(3, (i) =>
    path(
      `M${k.w / 2 - 120 + i * 120} ${k.h * 0.28}q-36-44 0-88t0-84`,
      'none',
      `stroke="${k.c(0, 30, 97)}" stroke-width="12" stroke-linecap="round" opacity=".8"`,
    ),
  )

const books: Draw = (k) => {
  const shelf = (y: number) => {
    let [x, out] = [40, '']
    while (x < k.w - 90) {
      const [bw, bh] = [26 + k.chance.below(46), 130 + k.chance.below(70)]
      const fill = k.c(k.chance.pick([0, 15, -25, 160, 185]), 30 + k.chance.below(30), 34 + k.chance.below(36))
      out +=
        rect(x, y - bh, bw, bh, fill, 'rx="3"') + rect(x + 6, y - bh + 22, bw - 12, 6, k.c(0, 20, 90), 'opacity=".75"')
      x += bw + 3 + (k.chance.next() < 0.1 ? 60 : 0)
    }
    return out + rect(0, y, k.w, 20, k.c(175, 30, 28))
  }
  return rect(0, 0, k.w, k.h, k.c(0, 18, 92)) + shelf(k.h * 0.32) + shelf(k.h * 0.64) + shelf(k.h * 0.96)
}

const sky: Draw = (k) =>
  ground(k, k.c(5, 70, 68), k.c(-15, 80, 92)) +
  circle(k.w * 0.75, k.h * 0.26, k.h * 0.12, k.c(-155, 95, 66)) +
  times(7, () => {
    const [x, y, s] = [k.chance.next() * k.w, k.h * (0.15 + k.chance.next() * 0.5), 40 + k.chance.below(60)]
    const cloud =
      circle(x, y, s, '#fff') +
      circle(x + s, y + s * 0.2, s * 0.8, '#fff') +
      circle(x - s, y + s * 0.25, s * 0.7, '#fff')
    return `<g opacity="${0.55 + k.chance.next() * 0.4}">${cloud}${rect(x - s * 1.6, y + s * 0.2, s * 3.3, s * 0.78, '#fff', `rx="${s * 0.39}"`)}</g>`
  }) +
  path(hills(k, k.h * 0.95, k.h * 0.12), k.c(-40, 40, 42))

const city: Draw = (k) =>
  ground(k, k.c(30, 70, 82), k.c(-20, 65, 72)) +
  circle(k.w * 0.3, k.h * 0.45, k.h * 0.2, k.c(40, 90, 74)) +
  times(3, (row) =>
    times(12, (i) => {
      const [bw, bh] = [70 + k.chance.below(60), k.h * (0.2 + k.chance.next() * 0.34 - row * 0.05)]
      const x = i * (k.w / 11) - 60 + k.chance.below(40)
      const top = k.h * (0.86 + row * 0.06) - bh
      const windows =
        row < 2
          ? ''
          : times(12, (n) =>
              k.chance.next() < 0.6
                ? rect(x + 10 + (n % 3) * 24, top + 18 + Math.floor(n / 3) * 32, 12, 18, k.c(55, 90, 76))
                : '',
            )
      return rect(x, top, bw, k.h, k.c(-60 - row * 8, 30, 58 - row * 16)) + windows
    }),
  )

const night: Draw = (k) =>
  ground(k, k.c(0, 55, 10), k.c(30, 50, 30)) +
  times(150, () =>
    circle(
      k.chance.next() * k.w,
      k.chance.next() * k.h * 0.8,
      0.8 + k.chance.next() * 2.6,
      '#fff',
      `opacity="${0.4 + k.chance.next() * 0.6}"`,
    ),
  ) +
  `<ellipse cx="${k.w * 0.5}" cy="${k.h * 0.36}" rx="${k.w * 0.62}" ry="${k.h * 0.09}" fill="${k.c(40, 60, 72)}" opacity=".16" transform="rotate(-${16 + k.chance.below(14)} ${k.w / 2} ${k.h * 0.36})"/>` +
  circle(k.w * (0.6 + k.chance.next() * 0.25), k.h * 0.24, k.h * 0.08, k.c(-190, 60, 88)) +
  path(hills(k, k.h * 0.88, k.h * 0.16), k.c(10, 50, 8)) +
  path(`M${k.w * 0.3} ${k.h * 0.86}l70-90 26 20-70 90Zm30 4l-30 90h14l30-78 30 78h14Z`, k.c(0, 30, 4))

const houses: Draw = (k) =>
  ground(k, k.c(25, 55, 90), k.c(10, 50, 82)) +
  times(9, (i) => {
    const [x, bw, bh] = [i * (k.w / 8) - 70, 170, k.h * (0.26 + k.chance.next() * 0.24)]
    const y = k.h * 0.88 - bh
    const roof = path(
      `M${x - 16} ${y}q${bw / 2 + 16}-${60 + k.chance.below(50)} ${bw + 32} 0Z`,
      k.c(k.chance.below(20), 25, 26),
    )
    const wall = rect(x, y, bw, bh, k.c(k.chance.pick([0, 14, 30]), 38, 66 + k.chance.below(20)))
    const panes = times(4, (n) =>
      rect(x + 26 + (n % 2) * 70, y + 28 + Math.floor(n / 2) * 70, 44, 46, k.c(190, 22, 38), 'rx="4"'),
    )
    return wall + roof + panes
  }) +
  rect(0, k.h * 0.88, k.w, k.h, k.c(15, 18, 52)) +
  times(16, (i) => rect(i * 86 - 10, k.h * 0.91 + (i % 2) * 30, 74, 18, k.c(15, 14, 60), 'rx="9"'))

const shapes: Draw = (k) =>
  rect(0, 0, k.w, k.h, k.c(0, 40, 94)) +
  times(4, (i) =>
    circle(
      k.w * 0.5,
      k.h * 0.5,
      90 + i * 80,
      'none',
      `stroke="${k.c(i * 20, 55, 70)}" stroke-width="5" stroke-dasharray="${4 + i * 6} 14"`,
    ),
  ) +
  circle(k.w * 0.5, k.h * 0.5, 54, k.c(0, 65, 52)) +
  times(8, (i) => {
    const [turn, r] = [k.chance.next() * 6.28, 90 + (i % 4) * 80]
    return circle(
      k.w * 0.5 + Math.cos(turn) * r,
      k.h * 0.5 + Math.sin(turn) * r,
      14 + k.chance.below(16),
      k.c(i * 40, 70, 58),
    )
  })

const field: Draw = (k) =>
  ground(k, k.c(120, 55, 84), k.c(60, 60, 92)) +
  circle(k.w * 0.24, k.h * 0.24, k.h * 0.09, k.c(-30, 92, 66)) +
  path(hills(k, k.h * 0.48, k.h * 0.12), k.c(20, 35, 60)) +
  times(10, (i) => {
    const x = k.w / 2 + (i - 4.5) * 40
    const far = k.w / 2 + (i - 4.5) * 420
    return path(
      `M${x} ${k.h * 0.48}L${x + 40} ${k.h * 0.48}L${far + 420} ${k.h}H${far}Z`,
      k.c(i % 2 ? 10 : -18, 52, i % 2 ? 42 : 54),
    )
  }) +
  times(24, () =>
    circle(
      k.chance.next() * k.w,
      k.h * (0.62 + k.chance.next() * 0.36),
      7 + k.chance.below(9),
      k.c(k.chance.pick([-70, -40, -55]), 82, 58),
    ),
  )

const lamp: Draw = (k) =>
  ground(k, k.c(0, 40, 30), k.c(-10, 45, 16)) +
  circle(k.w * 0.5, k.h * 0.52, k.h * 0.48, k.c(8, 90, 70), 'opacity=".18"') +
  path(`M${k.w * 0.5 - 150} ${k.h * 0.42}l70-150h160l70 150Z`, k.c(6, 85, 62)) +
  rect(k.w * 0.5 - 8, k.h * 0.42, 16, k.h * 0.4, k.c(0, 40, 46)) +
  rect(0, k.h * 0.82, k.w, k.h * 0.18, k.c(-15, 35, 24)) +
  times(6, (i) =>
    rect(
      k.w * 0.64 + k.chance.below(20),
      k.h * 0.82 - (i + 1) * 26,
      190 - k.chance.below(30),
      24,
      k.c(i * 45, 45, 46),
      'rx="3"',
    ),
  ) +
  path(`M${k.w * 0.2} ${k.h * 0.8}q70-36 130 0q60-36 130 0v10h-260Z`, k.c(10, 30, 92))

const pattern: Draw = (k) =>
  rect(0, 0, k.w, k.h, k.c(0, 65, 90)) +
  times(12 * 7, (i) => {
    const [x, y] = [(i % 12) * 110 + 40, Math.floor(i / 12) * 110 + 40]
    const fill = k.c(k.chance.pick([0, 30, -40, 170]), 70, 56 + k.chance.below(24))
    const kind = k.chance.below(3)
    if (kind === 0) return circle(x, y, 34, fill)
    if (kind === 1) return rect(x - 32, y - 32, 64, 64, fill, 'rx="14"')
    return path(`M${x - 36} ${y + 30}L${x} ${y - 36}L${x + 36} ${y + 30}Z`, fill)
  })

const DRAWS: Record<Scene, Draw> = { forest, tea, bowl, books, sky, city, night, houses, shapes, field, lamp, pattern }

interface Wish {
  scene: Scene
  hue: number
  seed: number
  /** A square one, for an account's own picture. */
  square?: boolean
}

/** Draws a picture: the same wish is the same picture, and no two seeds of a scene look alike. */
export async function drawPicture({ scene, hue, seed, square = false }: Wish): Promise<Buffer> {
  const chance = dice(seed * 131 + hue)
  const shift = hue + chance.below(24) - 12
  const c = (turn: number, s: number, l: number) => `hsl(${(((shift + turn) % 360) + 360) % 360} ${s}% ${l}%)`
  const [w, h] = [1280, 720]
  const inside = DRAWS[scene]({ w, h, chance, c })
  const box = square ? `${(w - h) / 2} 0 ${h} ${h}` : `0 0 ${w} ${h}`
  const [width, height] = square ? [400, 400] : [w, h]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}">${inside}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).jpeg({ quality: 88 }).toBuffer()
}
