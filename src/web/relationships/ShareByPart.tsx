import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { Segments } from '../ui/Segments.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { facets } from './requests.ts'
import { SharingDialog } from './SharingDialog.tsx'
import type { SharingWho } from './sharing-requests.ts'

type By = 'circle' | 'organisation' | 'tag'

/** A level for everybody in a circle, at an organisation or with a tag, seen before it is saved. */
export function ShareByPart() {
  const { t } = useLingui()
  const found = useQuery(facets)
  const [by, setBy] = useState<By>('circle')
  const [chosen, setChosen] = useState('5')
  const [isLooking, setIsLooking] = useState(false)
  const choices = {
    circle: [
      { value: '5', label: t`The five closest` },
      { value: '15', label: t`Fifteen` },
      { value: '50', label: t`Fifty` },
      { value: '150', label: t`A hundred and fifty` },
    ],
    organisation: (found.data?.organisations ?? []).map(({ id, name, people }) => ({
      value: id,
      label: `${name} (${people})`,
    })),
    tag: (found.data?.tags ?? []).map(({ name, people }) => ({ value: name, label: `${name} (${people})` })),
  } satisfies Record<By, { value: string; label: string }[]>
  const list = choices[by]
  const value = list.some((choice) => choice.value === chosen) ? chosen : (list[0]?.value ?? '')
  const label = list.find((choice) => choice.value === value)?.label ?? ''
  return (
    <Section
      size="sentence"
      title={t`Share many at once`}
      lead={
        <Trans>
          Or choose people one by one{' '}
          <Link to="/people" className="text-link">
            in your list
          </Link>
          .
        </Trans>
      }
    >
      <form
        className="flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (value !== '') setIsLooking(true)
        }}
      >
        <Segments
          label={t`By what`}
          value={by}
          segments={[
            { value: 'circle', label: t`Circle` },
            { value: 'organisation', label: t`Organisation` },
            { value: 'tag', label: t`Tag` },
          ]}
          onChange={setBy}
        />
        {list.length === 0 ? (
          <p className="text-small text-ink2">
            {by === 'tag' ? t`You have no tags yet.` : t`You have no organisations yet.`}
          </p>
        ) : (
          <>
            <div className="w-64 max-rail:w-full">
              <SelectField
                label={t`Whom`}
                isLabelHidden
                value={value}
                choices={list}
                onChange={(event) => setChosen(event.target.value)}
              />
            </div>
            <Button type="submit">
              <Trans>See what would show</Trans>
            </Button>
          </>
        )}
      </form>
      {isLooking && (
        <SharingDialog
          title={t`What colleagues see: ${label}`}
          who={whoOf(by, value)}
          onClose={() => setIsLooking(false)}
        />
      )}
    </Section>
  )
}

function whoOf(by: By, value: string): SharingWho {
  if (by === 'organisation') return { organisation: value }
  if (by === 'tag') return { tag: value }
  const circle = ([5, 15, 50, 150] as const).find((size) => String(size) === value)
  return { circle: circle ?? 5 }
}
