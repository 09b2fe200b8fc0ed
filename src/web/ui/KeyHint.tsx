/** A key as it stands on the keyboard; decoration, `aria-keyshortcuts` says it to readers. */
export function KeyHint({ keys, className = '' }: { readonly keys: string; readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-grid h-4.5 min-w-4.5 place-items-center rounded-small border border-line2 px-1 font-sans text-label text-ink2 ${className}`}
    >
      {keys}
    </span>
  )
}
