import { execFileSync } from 'node:child_process'

/**
 * The date of the commit being built, `YYYY-MM-DD`; empty if there is no repository.
 * @param folder The deck's folder.
 */
export function commitDate(folder: string): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  }
  catch {
    return ''
  }
}
