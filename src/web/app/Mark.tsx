/** The mark; below 20 px without its inner drop. `size` in px. */
export function Mark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" className="shrink-0">
      <path className="fill-ember" fillRule="evenodd" d={size < 20 ? FLAME : FLAME + DROP} />
      <path d="M5.5 21.4h13" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  )
}

const FLAME =
  'M12.6 1.6c.3 3.5 5.2 5.7 5.2 10.9 0 3.3-2.5 5.8-5.8 5.8s-5.8-2.5-5.8-5.7c0-2.4 1.2-4.1 2.7-5.6.1 1.3.6 2.2 1.5 2.8-.3-3.1.4-5.9 2.2-8.2Z'
const DROP =
  'M12.3 10.6c.2 1.7 2.1 2.5 2.1 4.5a2.4 2.4 0 0 1-4.8 0c0-1.1.5-1.8 1.2-2.4.1.5.3.8.7 1-.1-1.2.2-2.2.8-3.1Z'
