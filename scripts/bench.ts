// `npm run bench` runs every figure; `npm run bench -- imports` those whose name has the word. bench/README.md says
// what each means and what was measured when.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const wanted = process.argv.slice(2)
for (const file of globSync('bench/*.ts').sort()) {
  if (wanted.length > 0 && !wanted.some((word) => file.includes(word))) continue
  process.stdout.write(`\n## ${file}\n\n`)
  const { status } = spawnSync('node', [file], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
