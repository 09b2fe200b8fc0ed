import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Section } from '../ui/Section.tsx'

/** What is kept of people outside, why, on what ground, for how long: for anybody, before any code. */
export function HeldNotice({ company }: { readonly company: string }) {
  const { t } = useLingui()
  return (
    <Section
      title={t`What is kept of people outside, and why`}
      lead={t`${company} answers for all of it. Nothing is sold, nothing decides about you by itself, and no text of any mail is kept.`}
    >
      <dl className="text-small">
        <Kept what={t`In members’ own address books`}>
          <Trans>
            Name, addresses, phone, employer and title as you or they wrote them, and the dates on which you
            two were in touch. So that a member keeps in touch. Only they see it. Legitimate interest; as long
            as they keep you.
          </Trans>
        </Kept>
        <Kept what={t`What a member shares with colleagues`}>
          <Trans>
            Name, employer, title, and the month of the last contact. So that colleagues find a way to you
            through somebody you know. Legitimate interest; until it is taken back, or you have it erased.
          </Trans>
        </Kept>
        <Kept what={t`Introductions you were asked for`}>
          <Trans>
            Who asked, the note you got, your answer. So that you are asked once and not often. Legitimate
            interest; until you have it erased.
          </Trans>
        </Kept>
        <Kept what={t`That you said ‘never again’`}>
          <Trans>
            A scrambled form of your address that only this installation can make, and the date. So that it
            holds. A legal duty; for good.
          </Trans>
        </Kept>
        <Kept what={t`This page`}>
          <Trans>
            A code for fifteen minutes, a cookie for half an hour, and what you ask for, for a year after it
            was due.
          </Trans>
        </Kept>
      </dl>
      <p className="border-t border-line pt-1.5 text-small text-ink2">
        <Trans>
          You may also complain to the data protection authority where you live. What you can do here, nobody
          has to approve.
        </Trans>
      </p>
    </Section>
  )
}

function Kept({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return (
    <div className="border-t border-line py-1.5">
      <dt className="font-medium">{what}</dt>
      <dd className="text-ink2">{children}</dd>
    </div>
  )
}
