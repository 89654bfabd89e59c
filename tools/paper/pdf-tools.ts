import type { Buffer } from 'node:buffer'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'

const packages = {
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
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

/** The pages of a PDF as grey pictures. @param dpi Dots per inch. */
export function pageImages(file: string, dpi: number): { width: number, height: number, rows: Buffer[] }[] {
  const bytes = execFileSync('pdftoppm', ['-gray', '-r', String(dpi), file], { maxBuffer: 256 * 1024 * 1024 })
  const pages = []
  for (let at = 0; at < bytes.length;) {
    // `P5`, width, height and the value of white, each followed by white space; then one byte for each dot.
    const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.subarray(at, at + 40).toString('latin1'))!
    const [width, height] = [Number(head[1]), Number(head[2])]
    const start = at + head[0].length
    const rows = Array.from({ length: height }, (_, y) => bytes.subarray(start + y * width, start + (y + 1) * width))
    pages.push({ width, height, rows })
    at = start + width * height
  }
  return pages
}

/** Runs one of these tools and returns what it prints. */
export function pdfTool(tool: keyof typeof packages, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 })
}
