import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from '../ui/Section.tsx'
import type { PersonDetail } from './requests.ts'
import { SharingPreviewPart } from './SharingPreviewPart.tsx'
import { useSharingChange } from './use-sharing-change.ts'
import { useSharingWords } from './use-sharing-words.ts'

/** Who learns that the member knows somebody: the level, what it means, and exactly what a colleague sees. */
export function SharingPart({
  person: { id, sharing, isColleague },
}: {
  readonly person: Pick<PersonDetail, 'id' | 'sharing' | 'isColleague'>
}) {
  const { t } = useLingui()
  const { levels, learnt } = useSharingWords()
  const [isLooking, setIsLooking] = useState(false)
  const change = useSharingChange()
  const shown = change.isPending ? change.variables.level : sharing
  return (
    <Section title={t`Sharing`} aside={<Trans>for this person alone</Trans>}>
      {isColleague ? (
        <p className="text-small text-ink2">
          <Trans>A colleague: not part of your network, so there is nothing to share.</Trans>
        </p>
      ) : (
        <>
          <RadioGroup
            label={t`Sharing level`}
            isLabelHidden
            isStacked
            value={shown}
            choices={(['private', 'discoverable', 'shared'] as const).map((value) => ({
              value,
              label: levels[value],
              detail: learnt[value],
            }))}
            onChange={(level) => change.mutate({ level, who: { ids: [id] } })}
          />
          {shown === 'private' && !isLooking ? (
            <button type="button" className="text-link mt-2 text-small" onClick={() => setIsLooking(true)}>
              <Trans>What would a colleague see?</Trans>
            </button>
          ) : (
            <>
              <h3 className="mt-3 mb-1 text-label text-ink2">
                {shown === 'private' ? (
                  <Trans>If you shared them, a colleague would see</Trans>
                ) : (
                  <Trans>A colleague sees</Trans>
                )}
              </h3>
              <SharingPreviewPart
                wanted={{ level: shown === 'private' ? 'shared' : shown, who: { ids: [id] } }}
              />
            </>
          )}
        </>
      )}
    </Section>
  )
}
