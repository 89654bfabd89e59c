import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'

const packages = {
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  qpdf: 'qpdf',
}

function missing() {
  return Object.keys(packages).filter(tool => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error) as (keyof typeof packages)[]
}

/**
 * Makes sure that poppler and qpdf, which examine the PDFs, are installed; installs them on Debian when run as root.
 * @throws Error if a tool is still missing. The message names the packages to install.
 */
export function requirePdfTools(): void {
  const wanted = [...new Set(missing().map(tool => packages[tool]))]
  if (wanted.length && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log(`Installing ${wanted.join(', ')} …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { stdio: ['ignore', 'ignore', 'inherit'], env })
  }
  const left = missing()
  if (left.length) {
    throw new Error(
      `The PDFs cannot be examined without ${left.join(', ')}: install ${[...new Set(left.map(tool => packages[tool]))].join(' and ')}.`,
    )
  }
}

/** Runs one of these tools and returns what it prints. */
export function pdfTool(tool: keyof typeof packages, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 })
}
