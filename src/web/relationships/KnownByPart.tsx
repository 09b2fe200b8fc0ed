import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { TieStateMark } from '../ui/TieStateMark.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { findKnownBy } from './sharing-requests.ts'
import { useDayWords } from './use-day-words.ts'

/**
 * Which colleagues share this person. Only on a click: they are told who looked, and from that they learn that the
 * member has the person too.
 */
export function KnownByPart({ id }: { readonly id: string }) {
  const { t } = useLingui()
  const { monthOfYear } = useDayWords()
  const look = useMutation({ mutationFn: findKnownBy })
  return (
    <Section title={t`Who else here knows them`}>
      {look.isError ? (
        <Trouble error={look.error} retry={() => look.mutate(id)} />
      ) : look.data === undefined ? (
        <>
          <Button icon={Users} isBusy={look.isPending} onClick={() => look.mutate(id)}>
            <Trans>See who</Trans>
          </Button>
          <p className="mt-1.5 text-small text-ink2">
            <Trans>Whoever shares them is told that you looked, and so learns that you know them.</Trans>
          </p>
        </>
      ) : (
        <div aria-live="polite">
          {look.data.length === 0 ? (
            <p className="text-small text-ink2">
              <Trans>No colleague shares them. Nobody was told that you looked.</Trans>
            </p>
          ) : (
            <ul>
              {look.data.map(({ memberId, member, department, state, lastMonth }) => (
                <li
                  key={memberId}
                  className="flex items-center gap-2.5 border-t border-line py-1.5 text-small"
                >
                  <Avatar name={member} size={24} />
                  <span className="min-w-0 flex-1">
                    {member} {department && <span className="text-ink2">{department}</span>}
                    {lastMonth && (
                      <span className="block text-label text-ink2">
                        {t`last in touch in ${monthOfYear(lastMonth)}`}
                      </span>
                    )}
                  </span>
                  <TieStateMark state={state} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Section>
  )
}
