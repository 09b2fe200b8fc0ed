/** A member of a pod as a pilot light: burning, or low and waiting for a breath. Decoration; the words stand beside it. */
export function PodFlame({ isLow }: { readonly isLow: boolean }) {
  return (
    <svg aria-hidden="true" width={28} height={28} viewBox="0 0 24 24" className="shrink-0">
      {isLow ? (
        <path d={LOW} className="fill-none stroke-ember" strokeWidth="1.5" strokeLinejoin="round" />
      ) : (
        <path d={BURNING} className="fill-ember" />
      )}
      <path d="M5.5 21.4h13" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  )
}

const BURNING =
  'M12.6 1.6c.3 3.5 5.2 5.7 5.2 10.9 0 3.3-2.5 5.8-5.8 5.8s-5.8-2.5-5.8-5.7c0-2.4 1.2-4.1 2.7-5.6.1 1.3.6 2.2 1.5 2.8-.3-3.1.4-5.9 2.2-8.2Z'
const LOW = 'M12.1 12.2c.2 1.8 2.4 2.4 2.4 4a2.5 2.5 0 0 1-5 0c0-1.5 2-2 2.6-4Z'
