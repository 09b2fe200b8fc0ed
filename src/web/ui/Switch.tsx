import { useId } from 'react'

export interface SwitchProps {
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something that is on or off at once, without saving. */
export function Switch({ label, hint, isOn, onChange }: SwitchProps) {
  const id = useId()
  return (
    <div className="flex items-start justify-between gap-4 py-1">
      <div className="min-w-0">
        <p id={id} className="text-small font-medium">
          {label}
        </p>
        {hint && <p className="text-small text-ink2">{hint}</p>}
      </div>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-labelledby={id}
        onClick={() => onChange(!isOn)}
        className={`relative mt-0.5 h-6 w-10 shrink-0 rounded-full border transition-colors ${isOn ? 'border-ember bg-ember' : 'border-edge bg-panel'}`}
      >
        <span
          className={`data-fill absolute top-1/2 size-4 -translate-y-1/2 rounded-full transition-[left] ${isOn ? 'left-[19px] bg-on-ember' : 'left-[3px] bg-edge'}`}
        />
      </button>
    </div>
  )
}
