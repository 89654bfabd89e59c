import { execFileSync } from 'node:child_process'
import process from 'node:process'

/** Variables that lead git to another repository, e.g. while it runs a hook of that one. */
const ELSEWHERE = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR)$/

/**
 * The date of the deck's last commit, `YYYY-MM-DD`; empty if there is none. It is that of the folder alone: one that was
 * unpacked inside another repository has no date, and who owns it does not matter.
 * @param folder The deck's folder.
 */
export function commitDate(folder: string): string {
  try {
    const said = execFileSync('git', ['-c', 'safe.directory=*', 'log', '-1', '--format=%cs', '--', '.'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !ELSEWHERE.test(name))),
    }).trim()
    return /^\d{4}-\d\d-\d\d$/.test(said) ? said : ''
  }
  catch {
    return ''
  }
}
