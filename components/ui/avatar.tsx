import { cx } from './cx'

const SIZES = { sm: 'size-8 text-sm', md: 'size-10 text-base', lg: 'size-16 text-xl', xl: 'size-24 text-2xl' }
const HUES = ['bg-[#0b655d]', 'bg-[#7a4b1e]', 'bg-[#5a4a78]', 'bg-[#2f5d8a]', 'bg-[#87404f]', 'bg-[#56652a]']

export interface AvatarProps {
  name: string
  src?: string | null
  size?: keyof typeof SIZES
  /** Accounts are square, people are round. */
  shape?: 'square' | 'round'
  className?: string
}

/** A picture of an account or a person, or the first sign of its name. The name itself stands beside it, so it is silent. */
export function Avatar({ name, src, size = 'md', shape = 'square', className }: AvatarProps) {
  const frame = cx(
    'shrink-0 overflow-hidden',
    SIZES[size],
    shape === 'round' ? 'rounded-full' : 'rounded-lg',
    className,
  )
  if (src) return <img src={src} alt="" className={cx(frame, 'object-cover')} loading="lazy" decoding="async" />
  const [first = '·'] = [...name.trim()]
  const hue = HUES[[...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % HUES.length]
  return (
    <span
      aria-hidden
      className={cx(frame, hue, 'inline-flex items-center justify-center font-medium text-white select-none')}
    >
      {first.toUpperCase()}
    </span>
  )
}
