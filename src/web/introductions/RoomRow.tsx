import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { AnswerRow } from './AnswerRow.tsx'
import { RankSheet } from './RankSheet.tsx'
import type { NextRoom } from './requests.ts'
import { WayLine } from './WayLine.tsx'

/** A colleague who knows: what they say of themselves, and how near they are. */
export function RoomRow({ room }: { readonly room: NextRoom }) {
  const { t } = useLingui()
  const [isWhy, setIsWhy] = useState(false)
  const { name, department, line, skills, fits, way } = room
  return (
    <AnswerRow name={name} about={department} chance={null} onEnter={() => setIsWhy(true)}>
      {line !== '' && <p className="mb-2 text-small">“{line}”</p>}
      {skills.length > 0 && (
        <p className="mb-3 text-small text-ink2">{t`Ask about: ${skills.slice(0, 6).join(', ')}`}</p>
      )}
      <WayLine way={way} target={{ name, about: department }} />
      <button
        type="button"
        aria-haspopup="dialog"
        className="text-link mt-2 min-h-6 text-small max-rail:min-h-11"
        onClick={() => setIsWhy(true)}
      >
        {t`Why`}
        <span className="sr-only">{t`: ${name}`}</span>
      </button>
      {isWhy && (
        <RankSheet
          name={name}
          about={department}
          fits={fits}
          ways={[way]}
          allWays={null}
          onClose={() => setIsWhy(false)}
        />
      )}
    </AnswerRow>
  )
}
