import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { readProfileSkills, skillKey } from '#domain/introductions/profile-skills.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'

/** Skills from one's own LinkedIn export: read in this browser, ticked by hand, published with the rest. */
export function SkillsFromExport({
  has,
  onAdd,
}: {
  readonly has: readonly string[]
  readonly onAdd: (skills: readonly string[]) => void
}) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<readonly string[] | null>()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const read = async (file: File | undefined) => {
    if (!file) return
    setTicked(new Set())
    setFound(await readProfileSkills({ path: file.name, bytes: () => streamOf(file) }))
  }
  const known = new Set(has.map(skillKey))
  const fresh = (found ?? []).filter((skill) => !known.has(skillKey(skill)))
  return (
    <div className="grid gap-3">
      <div>
        <Button onClick={() => input.current?.click()}>
          <Trans>Take them from a LinkedIn export</Trans>
        </Button>
        <p className="mt-1 text-label text-ink3">
          <Trans>The ZIP, or Skills.csv in it. It is read here; nothing is sent before you publish.</Trans>
        </p>
      </div>
      <input
        ref={input}
        type="file"
        accept=".zip,.csv"
        aria-label={t`Your LinkedIn export`}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          void read(file)
        }}
      />
      <div role="status">
        {found === null && (
          <p className="text-small text-ink2">
            <Trans>
              There are no skills in this file. The full archive has them; the small one that comes first does
              not.
            </Trans>
          </p>
        )}
        {found && fresh.length === 0 && (
          <p className="text-small text-ink2">
            <Trans>Every skill in this file is here already.</Trans>
          </p>
        )}
      </div>
      {fresh.length > 0 && (
        <fieldset className="border-y border-line py-3">
          <legend className="sr-only">{t`Skills in your export`}</legend>
          <ul className="grid max-h-60 gap-x-6 overflow-y-auto rail:grid-cols-2">
            {fresh.map((skill) => (
              <li key={skill}>
                <Checkbox
                  checked={ticked.has(skill)}
                  onChange={() =>
                    setTicked(
                      new Set(
                        [...ticked].filter((one) => one !== skill).concat(ticked.has(skill) ? [] : [skill]),
                      ),
                    )
                  }
                >
                  {skill}
                </Checkbox>
              </li>
            ))}
          </ul>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button
              disabled={ticked.size === 0}
              onClick={() => {
                onAdd(fresh.filter((skill) => ticked.has(skill)))
                setTicked(new Set())
              }}
            >
              {ticked.size === 0
                ? t`Tick what you know`
                : t`${plural(ticked.size, { one: 'Add the one ticked', other: 'Add the # ticked' })}`}
            </Button>
            <Button kind="quiet" onClick={() => setTicked(new Set(fresh))}>
              <Trans>Tick all</Trans>
            </Button>
          </div>
        </fieldset>
      )}
    </div>
  )
}

async function* streamOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}
