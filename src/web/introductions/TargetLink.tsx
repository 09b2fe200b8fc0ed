import { useLingui } from '@lingui/react/macro'
import { Ban, Check } from 'lucide-react'
import { OutsidePage } from '../access/OutsidePage.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { byPerson } from './by-person.ts'
import { called } from './called.ts'
import { LinkAnswered } from './LinkAnswered.tsx'
import type { TargetAnswer, TargetLinkSeen } from './link-requests.ts'
import { useLink } from './use-link.ts'
import { WhatIsHeld } from './WhatIsHeld.tsx'

export interface TargetLinkProps {
  readonly secret: string
  readonly seen: TargetLinkSeen
}

/** Somebody outside is asked whether they want to be introduced: yes, no, never again. No form, no script that answers. */
export function TargetLink({ secret, seen }: TargetLinkProps) {
  const { t } = useLingui()
  const { company, connector, asker, askerDepartment, note, answer, undoUntil } = seen
  const link = useLink(secret)
  const [ines, lars, jonas] = [called(seen.name), called(connector), called(asker)]
  const yours: Record<TargetAnswer, string> = {
    yes: undoUntil
      ? t`You said yes. When the time is over, both of you get one mail with each other’s address.`
      : t`You said yes. Both of you get one mail with each other’s address.`,
    no: t`You said no. ${jonas} is not told: it looks like silence.`,
    never: t`You are not asked again. Nobody at ${company} can ask you anything this way, whoever has your address.`,
  }
  return (
    <OutsidePage
      size="wide"
      company={company}
      title={t`${ines}, may ${lars} introduce you to ${asker}?`}
      lead={answer === null && t`Nothing has happened by opening this page, and nobody is told that you did.`}
    >
      <div className={`border-t border-line pt-4 ${answer === null ? '' : 'mt-6'}`}>
        <div className="flex items-center gap-3">
          <Avatar name={asker} />
          <div className="min-w-0 text-small">
            <p className="font-semibold">{asker}</p>
            <p className="text-ink2">{[askerDepartment, company].filter(Boolean).join(', ')}</p>
          </div>
        </div>
        <p className="mt-3 max-w-[62ch] text-body whitespace-pre-line">{note}</p>
        <p className="mt-2 text-small text-ink2">{t`${connector} passes this on to you.`}</p>
      </div>
      <div className="my-6 border-y border-line py-6">
        {answer === null ? (
          <div className="max-w-[420px]">
            <div className="grid gap-2">
              <Button
                kind="main"
                icon={Check}
                isWide
                className="min-h-11"
                isBusy={link.isBusy}
                onClick={byPerson(() => link.answer({ answer: 'yes' }))}
              >
                {t`Yes, introduce us`}
              </Button>
              <Button
                isWide
                className="min-h-11"
                isBusy={link.isBusy}
                onClick={byPerson(() => link.answer({ answer: 'no' }))}
              >
                {t`No, thank you`}
              </Button>
            </div>
            <dl className="mt-4 grid gap-1 text-small">
              <Does answer={t`Yes`}>{t`both of you get one mail with each other’s address.`}</Does>
              <Does answer={t`No`}>{t`${jonas} is not told. It looks like silence.`}</Does>
            </dl>
            <p className="mt-2 text-small text-ink2">{t`You can change your mind for ten minutes.`}</p>
          </div>
        ) : (
          <LinkAnswered words={yours[answer]} undoUntil={undoUntil} link={link} />
        )}
      </div>
      {answer === null && (
        <div className="mb-6 border-b border-line pb-6">
          <Button
            kind="quiet"
            icon={Ban}
            className="-ml-3"
            isBusy={link.isBusy}
            onClick={byPerson(() => link.answer({ answer: 'never' }))}
          >
            {t`Never again from ${company}`}
          </Button>
          <p className="mt-1 max-w-[62ch] text-small text-ink2">
            {t`Nobody at ${company} can then ask you anything this way, whoever has your address. What is kept is a scrambled form of it, to know whom not to ask.`}
          </p>
        </div>
      )}
      <WhatIsHeld company={company} companyId={seen.companyId} connector={lars} />
    </OutsidePage>
  )
}

function Does({ answer, children }: { readonly answer: string; readonly children: string }) {
  return (
    <div>
      <dt className="inline font-semibold">{answer}:</dt> <dd className="inline text-ink2">{children}</dd>
    </div>
  )
}
