import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { MarginRule, Section } from '../ui/Section.tsx'
import { SideSheet } from '../ui/SideSheet.tsx'
import { useAmountWords } from './use-amount-words.ts'
import { useSkipWords } from './use-skip-words.ts'
import type { Reading } from './worker-messages.ts'

/** What leaves and what stays; who was set aside; colleagues. */
export function PreviewMargin({ reading }: { readonly reading: Reading }) {
  const { t, i18n } = useLingui()
  const { size } = useAmountWords()
  const words = useSkipWords()
  const [isOpen, setIsOpen] = useState(false)
  const { summary, setAside, bulkSenders, bytes } = reading
  const leaving = size((summary.contacts + summary.interactions) * 60)
  return (
    <>
      <Section title={t`What leaves this computer`} aside={t`when you say so`}>
        <dl className="grid grid-cols-[88px_minmax(0,1fr)] gap-y-1 text-small">
          <dt>{t`Who`}</dt>
          <dd className="text-ink2">{t`name, address, organisation, title`}</dd>
          <dt>{t`When`}</dt>
          <dd className="text-ink2">{t`day and time`}</dd>
          <dt>{t`Which way`}</dt>
          <dd className="text-ink2">{t`you to them, or they to you`}</dd>
          <dt>{t`How`}</dt>
          <dd className="text-ink2">{t`mail, message, meeting`}</dd>
        </dl>
        <p className="mt-2 text-label text-ink2">
          <Trans>
            About {leaving} of {size(bytes)}, to your company’s own server. Private to you there.
          </Trans>
        </p>
      </Section>
      <MarginRule />
      <Section title={t`What stays here`} aside={t`never sent`}>
        <p className="text-small text-ink2">
          <Trans>Every subject and text, attachments, your LinkedIn profile, the files themselves.</Trans>
        </p>
      </Section>
      {setAside.length > 0 && (
        <>
          <MarginRule />
          <Section title={t`Set aside`}>
            <ul className="figures text-small">
              {setAside.map(([reason, count]) => (
                <li key={reason} className="flex justify-between gap-4 py-0.5">
                  <span className="text-ink2">{words(reason)}</span>
                  <span className="font-medium">{i18n.number(count)}</span>
                </li>
              ))}
            </ul>
            {bulkSenders.length > 0 && (
              <button type="button" className="text-link mt-1 text-small" onClick={() => setIsOpen(true)}>
                <Trans>See the senders</Trans>
              </button>
            )}
          </Section>
        </>
      )}
      {summary.colleagues > 0 && (
        <>
          <MarginRule />
          <Section title={t`Colleagues`}>
            <p className="text-small text-ink2">
              <Trans>
                {i18n.number(summary.colleagues)} recognised by your company’s domain. Kept and found; not in
                your week, not counted as your network.
              </Trans>
            </p>
          </Section>
        </>
      )}
      <SideSheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={t`Set aside as bulk`}>
        <ul className="figures text-small">
          {bulkSenders.map(([address, mails, because]) => (
            <li
              key={address}
              className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-t border-line py-1.5"
            >
              <span className="break-all">{address || t`(no address)`}</span>
              <span>{i18n.number(mails)}</span>
              <span className="text-label text-ink2">{because}</span>
            </li>
          ))}
        </ul>
      </SideSheet>
    </>
  )
}
