import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Play, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { proposedLocale } from '../app/locale.ts'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { openDemo } from './requests.ts'
import { proposedTimeZone } from './time-zones.ts'

/** The demo company, opened in a role one chooses. */
export function DemoOffer() {
  const { t } = useLingui()
  const [role, setRole] = useState<'member' | 'administrator'>('member')
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const open = useMutation({
    mutationFn: () => openDemo({ role, timeZone: proposedTimeZone(), locale: proposedLocale() }),
    onSuccess: async () => {
      queryClient.clear()
      await navigate({ to: '/' })
    },
  })
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
    </section>
  )
}
