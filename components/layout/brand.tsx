import Link from 'next/link'

/** The platform's sign: a signal tower that is also the letter of its name in an envelope's fold. */
export function Logo({ className = 'size-8' }: { className?: string }) {
  return (
    <svg viewBox="0 0 64 64" aria-hidden className={className}>
      <rect width="64" height="64" rx="16" className="fill-accent" />
      <g className="fill-none stroke-accent-foreground" strokeWidth="4.5" strokeLinecap="round" strokeLinejoin="round">
        <path d="M14 25v19a5 5 0 0 0 5 5h26a5 5 0 0 0 5-5V25" />
        <path d="M14 26l18 13 18-13" />
        <path d="M23.500 19a12 12 0 0 1 17 0" />
        <path d="M18 12.500a20 20 0 0 1 28 0" />
      </g>
      <circle cx="32" cy="26" r="3.600" className="fill-accent-foreground" />
    </svg>
  )
}

/** The sign with the platform's name, leading home. */
export function Brand({ name, href = '/' }: { name: string; href?: string }) {
  return (
    <Link href={href} className="inline-flex min-h-10 items-center gap-2.5 rounded-lg text-base font-semibold">
      <Logo />
      {name}
    </Link>
  )
}
