import { Trans } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { withMission } from '#domain/academy/mission-text.ts'
import { contentPreview, type PreviewedMission } from './content-requests.ts'
import { MissionForm } from './MissionForm.tsx'
import { useLater } from './use-later.ts'

/** The missions' file, a mission at a time: what is changed in the form changes its lines in the file. */
export function MissionsEditor({
  path,
  text,
  onChange,
}: {
  readonly path: string
  readonly text: string
  readonly onChange: (text: string) => void
}) {
  const later = useLater(text, 400)
  const { data } = useQuery({ ...contentPreview(path, later), placeholderData: keepPreviousData })
  const [chosen, setChosen] = useState<PreviewedMission>()
  const missions = data?.missions ?? []
  const mission = chosen ?? missions[0]
  if (!data) return null
  if (!mission)
    return (
      <p className="text-small text-ink2">
        <Trans>The file cannot be read as missions. Mend it under “Whole file”.</Trans>
      </p>
    )
  return (
    <MissionForm
      missions={missions}
      mission={mission}
      onChoose={setChosen}
      onChange={(changed) => {
        setChosen(changed)
        onChange(withMission(text, changed))
      }}
    />
  )
}
