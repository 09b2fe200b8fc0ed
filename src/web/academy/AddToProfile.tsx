import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Copy, Download, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Section } from '../ui/Section.tsx'
import type { Certificate } from './certificate-requests.ts'

/** How the certificate goes on a profile: the network's form, the fields to copy, the badge as a file. */
export function AddToProfile({ certificate }: { readonly certificate: Certificate }) {
  const { t, i18n } = useLingui()
  const { id, name, company, issuedAt, address } = certificate
  const issued = new Date(issuedAt)
  const form = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name,
    organizationName: company,
    issueYear: String(issued.getUTCFullYear()),
    issueMonth: String(issued.getUTCMonth() + 1),
    certUrl: address,
    certId: id,
  })
  const fields = [
    [t`Name`, name],
    [t`Issuing organisation`, company],
    [t`Issue date`, i18n.date(issued, { month: 'long', year: 'numeric', timeZone: 'UTC' })],
    [t`Credential ID`, id],
    [t`Credential URL`, address],
  ] as const
  const badge = `/api/certificates/${id}/badge`
  return (
    <Section
      size="sentence"
      className="mt-9 print:hidden"
      title={t`Add it to your profile`}
      lead={t`LinkedIn may not fill the form by itself; then copy these.`}
    >
      <dl className="border-t border-line">
        {fields.map(([label, value]) => (
          <Field key={label} label={label} value={value} />
        ))}
      </dl>
      <p className="mt-4 flex flex-wrap gap-2">
        <a
          className={buttonClasses('main')}
          href={`https://www.linkedin.com/profile/add?${form}`}
          target="_blank"
          rel="noreferrer"
        >
          <Trans>Open the form</Trans>
          <ExternalLink aria-hidden size={16} strokeWidth={1.75} />
        </a>
        <a className={buttonClasses('plain')} href={`${badge}.png`} download="badge.png">
          <Download aria-hidden size={16} strokeWidth={1.75} />
          <Trans>Badge, PNG</Trans>
        </a>
        <a className={buttonClasses('quiet')} href={`${badge}.svg`} download="badge.svg">
          SVG
        </a>
        <a className={buttonClasses('quiet')} href={`${badge}.jwt`} download="badge.jwt">
          <Trans>Signed text</Trans>
        </a>
        <Button kind="quiet" onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </p>
      <p className="mt-4 text-label text-ink2">
        <Trans>
          It holds your name, a salted hash of the mail address you chose, and what is written above. Leaving{' '}
          {company} withdraws nothing.
        </Trans>
      </p>
    </Section>
  )
}

function Field({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useLingui()
  const [isCopied, setCopied] = useState(false)
  async function copy() {
    // Without https there is no clipboard to write to; the text can still be selected.
    await navigator.clipboard?.writeText(value)
    setCopied(navigator.clipboard !== undefined)
  }
  return (
    <div className="flex items-center gap-4 border-b border-line py-1 text-small">
      <dt className="w-36 shrink-0 text-ink2 max-rail:w-28">{label}</dt>
      <dd className="flex min-w-0 flex-1 items-center justify-between gap-2">
        <span className="min-w-0 break-words">{value}</span>
        <IconButton
          icon={isCopied ? Check : Copy}
          label={isCopied ? t`Copied` : t`Copy ${label}`}
          onClick={copy}
        />
      </dd>
    </div>
  )
}
