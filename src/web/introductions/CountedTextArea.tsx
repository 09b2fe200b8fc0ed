import { useLingui } from '@lingui/react/macro'
import { TextArea, type TextAreaProps } from '../ui/TextArea.tsx'

export interface CountedTextAreaProps extends Omit<TextAreaProps, 'hint' | 'maxLength' | 'value'> {
  readonly value: string
  /** Characters at most. */
  readonly most: number
  readonly note?: string
}

/** Text of limited length, with how much of it is used. */
export function CountedTextArea({ value, most, note, ...rest }: CountedTextAreaProps) {
  const { t } = useLingui()
  const count = t`${value.length} of ${most}`
  return (
    <TextArea
      {...rest}
      value={value}
      maxLength={most}
      hint={
        <span className="flex justify-between gap-4">
          <span>{note}</span>
          <span className="figures shrink-0">{count}</span>
        </span>
      }
    />
  )
}
