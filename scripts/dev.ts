// `npm run dev`: the server starts anew when its sources change, the screens reload in place.
import { spawn } from 'node:child_process'

const children = [
  spawn('node', ['--watch', 'src/server/main.ts'], { stdio: 'inherit' }),
  spawn('vite', [], { stdio: 'inherit' }),
]
process.stdout.write(
  'The screens, reloading: http://127.0.0.1:5173 (the address below serves what was built last)\n',
)
for (const child of children) child.on('exit', () => stopAll())
process.on('SIGINT', stopAll)
process.on('SIGTERM', stopAll)

function stopAll(): void {
  for (const child of children) child.kill('SIGTERM')
}
