import { Lost } from '../app/Lost.tsx'

/** One person. */
export function PersonScreen() {
  return <Lost />
}
