import { useEffect, useEffectEvent } from 'react'
import { addShortcuts, type Shortcut } from './shortcuts.ts'

/** Shortcuts of this screen, while it is shown. Their words and keys may change with each drawing. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const act = useEffectEvent((keys: string) => shortcuts.find((shortcut) => shortcut.keys === keys)?.act())
  const signature = shortcuts.map(({ keys, does }) => `${keys}\t${does}`).join('\n')
  useEffect(() => {
    if (signature === '') return
    return addShortcuts(
      signature.split('\n').map((line) => {
        const [keys = '', does = ''] = line.split('\t')
        return { keys, does, act: () => act(keys) }
      }),
    )
  }, [signature])
}
