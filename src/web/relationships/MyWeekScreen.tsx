import { FirstPage } from '../access/FirstPage.tsx'

/** My week: until there is somebody to write to, the first page. */
export function MyWeekScreen() {
  return <FirstPage />
}
