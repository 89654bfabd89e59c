import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import process from 'node:process'
import { main } from '../../tools/build/process.ts'
import { vitest } from './vitest.ts'

/** Servers by Debian package name, each with a command that succeeds if it is installed. */
const servers = { 'nginx-light': ['nginx', '-v'], 'caddy': ['caddy', 'version'] } as const

type Package = keyof typeof servers

function missing() {
  const runs = (name: Package) => spawnSync(servers[name][0], [servers[name][1]], { stdio: 'ignore' }).status === 0
  return (Object.keys(servers) as Package[]).filter(name => !runs(name))
}

/** Installs packages; needs Debian and root. */
function install(names: readonly Package[]): void {
  console.log(`Installing ${names.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { stdio: ['ignore', 'ignore', 'inherit'], env })
}

// Debian installs servers in a folder that is only on root's PATH.
process.env.PATH = [process.env.PATH, '/usr/sbin'].join(delimiter)

/** Runs nginx and Caddy with the configurations that a build writes, and requests everything from them. */
await main(async () => {
  if (missing().length && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0)
    install(missing())
  const left = missing()
  if (left.length) {
    const line = `The configurations cannot be tested without ${left.join(' and ')}: install ${left.length > 1 ? 'them' : 'it'}.`
    if (process.env.CI)
      throw new Error(line)
    console.log(`Skipped: ${line}`)
    return
  }
  process.exit(await vitest('hosting', process.argv.slice(2)))
})
