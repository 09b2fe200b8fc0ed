import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { areSingleKeysOn, switchSingleKeys } from '../app/shortcuts.ts'
import { chooseTheme, readTheme, type Theme } from '../app/theme.ts'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Switch } from '../ui/Switch.tsx'

/** Colours and keys of this browser; both act at once. */
export function ThisBrowserSettings() {
  const { t } = useLingui()
  const [theme, setTheme] = useState(readTheme)
  const [areKeysOn, setKeysOn] = useState(areSingleKeysOn)
  function choose(next: Theme) {
    setTheme(next)
    chooseTheme(next)
  }
  function switchKeys(isOn: boolean) {
    setKeysOn(isOn)
    switchSingleKeys(isOn)
  }
  return (
    <div className="grid gap-4">
      <RadioGroup
        isInline
        label={t`Colours`}
        value={theme}
        onChange={choose}
        choices={[
          { value: 'system', label: t`As this computer` },
          { value: 'light', label: t`Light` },
          { value: 'dark', label: t`Dark` },
        ]}
      />
      <Switch
        label={t`Single keys`}
        hint={t`j and k move, d means did it; ? shows them all. They sleep while you type.`}
        isOn={areKeysOn}
        onChange={switchKeys}
      />
    </div>
  )
}
