import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Play, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { forgetAnswers } from '../app/forget-answers.ts'
import { proposedLocale } from '../app/locale.ts'
import { installation } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { openDemo } from './requests.ts'
import { proposedTimeZone } from './time-zones.ts'

/** The demo company: opened in a role one chooses, or, where one was begun already, signed in to. */
export function DemoOffer() {
  const isHere = useQuery(installation).data?.demo === true
  return (
    <section>
      <h2 className="text-section font-semibold">
        <Trans>Look at the demo company</Trans>
      </h2>
      <p className="mt-1 mb-4 max-w-[44ch] text-small text-ink2">
        <Trans>
          An invented firm, with bursts, silences and job moves timed as in real mail. Every page says that it
          is a demo; it never sends anything.
        </Trans>
      </p>
      {isHere ? <DemoHere /> : <OpenDemo />}
    </section>
  )
}

function DemoHere() {
  return (
    <>
      <p className="mb-4 max-w-[44ch] text-small">
        <Trans>
          It exists already. When Pilotlight began it, the address and the password were printed where it was
          started.
        </Trans>
      </p>
      <Link to="/sign-in" className={buttonClasses('plain')}>
        <Trans>Sign in to the demo</Trans>
      </Link>
    </>
  )
}

function OpenDemo() {
  const { t } = useLingui()
  const [role, setRole] = useState<'member' | 'administrator'>('member')
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const open = useMutation({
    mutationFn: () => openDemo({ role, timeZone: proposedTimeZone(), locale: proposedLocale() }),
    onSuccess: async () => {
      await forgetAnswers(queryClient)
      await navigate({ to: '/' })
    },
  })
  return (
    <>
      <RadioGroup
        label={t`Look as`}
        value={role}
        onChange={setRole}
        choices={[
          { value: 'member', label: t`A member`, detail: t`my week, people, hot and cold` },
          { value: 'administrator', label: t`An administrator`, detail: t`the same, with members and roles` },
        ]}
      />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button icon={Play} isBusy={open.isPending} onClick={() => open.mutate()}>
          <Trans>Open the demo</Trans>
        </Button>
        <span className="inline-flex items-center gap-1.5 text-label text-ink2">
          <Trash2 aria-hidden size={14} strokeWidth={1.75} />
          <Trans>One click removes it, whole.</Trans>
        </span>
      </div>
      {open.isError && (
        <div className="mt-3">
          <Trouble error={open.error} title={t`The demo did not open.`} />
        </div>
      )}
    </>
  )
}
