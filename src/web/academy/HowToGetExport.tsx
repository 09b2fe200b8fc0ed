import { Trans, useLingui } from '@lingui/react/macro'
import { Section } from '../ui/Section.tsx'
import { TextLink } from '../ui/TextLink.tsx'

/** Where the file comes from, step by step. */
export function HowToGetExport() {
  const { t } = useLingui()
  return (
    <Section title={t`How to get your export`} className="mt-8">
      <ol className="grid max-w-[72ch] list-decimal gap-1.5 border-t border-line pt-3 pl-4 text-small text-ink2">
        <li>
          <TextLink href="https://www.linkedin.com/mypreferences/d/download-my-data">
            linkedin.com, {t`Settings, Data privacy`}
          </TextLink>
          <Trans>: get a copy of your data; choose the larger archive.</Trans>
        </li>
        <li>
          <Trans>
            Two mails come: the first within minutes, enough to begin; the second within a day or so, with
            recommendations and all.
          </Trans>
        </li>
        <li>
          <Trans>Drop the ZIP here as it is. Two exports at once are compared, the older as before.</Trans>
        </li>
      </ol>
    </Section>
  )
}
