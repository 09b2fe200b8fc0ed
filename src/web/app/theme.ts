import { keepChoice, readChoice } from './stored-choice.ts'

export type Theme = 'system' | 'light' | 'dark'

/** The colours chosen in this browser; `system` follows the computer. */
export function readTheme(): Theme {
  const theme = readChoice('theme')
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** Changes the colours at once and keeps the choice in this browser. public/theme.js reads it before the first paint. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  keepChoice('theme', theme === 'system' ? null : theme)
}
