import { Trans, useLingui } from '@lingui/react/macro'
import { Section } from '../ui/Section.tsx'

/** What is measured about more than one touch point, for and against. Source: docs/science.md, Account. */
export function WhyMany() {
  const { t } = useLingui()
  return (
    <Section title={t`Why many, not one`}>
      <p className="text-small text-ink2">
        <Trans>
          In three workplaces’ e-mail, links with one living touch point were alive 90 days later in 29 to 69
          of 100 cases; with seven and more, 91 to 99.
        </Trans>
      </p>
      <p className="mt-2 text-label text-ink2">
        <Trans>
          At equal volume of contact more threads added nothing by themselves; they insure you when one person
          leaves. 50 is a direction.
        </Trans>
      </p>
    </Section>
  )
}
