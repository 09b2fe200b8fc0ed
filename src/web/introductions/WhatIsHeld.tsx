import { useLingui } from '@lingui/react/macro'
import { ShieldCheck } from 'lucide-react'
import { useId } from 'react'

/** What the company knows of an outside person, and where they see, correct or erase it. */
export function WhatIsHeld({
  company,
  companyId,
  connector,
}: {
  readonly company: string
  readonly companyId: string
  readonly connector: string
}) {
  const { t } = useLingui()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="flex items-center gap-2 text-small font-semibold">
        <ShieldCheck aria-hidden size={16} strokeWidth={1.75} className="text-ink2" />
        {t`What ${company} holds about you`}
      </h2>
      <p className="mt-1 max-w-[62ch] text-small text-ink2">
        {t`What is in ${connector}’s own address book: your name, address, title and firm where known, and the dates on which you two were in touch. No text of any mail.`}{' '}
        <a href={`/held/${companyId}`} className="text-link">
          {t`See it, correct it, object, erase it`}
        </a>
        {t`, after a code sent to your mailbox.`}
      </p>
    </section>
  )
}
