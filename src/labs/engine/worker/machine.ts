/** Browser names and their user agent tokens; the first match counts. */
const BROWSERS = [
  ['Edge', 'Edg'],
  ['Opera', 'OPR'],
  ['Firefox', 'Firefox'],
  ['Firefox', 'FxiOS'],
  ['Chrome', 'CriOS'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Version'],
]
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS X', 'CrOS', 'Linux']

/**
 * Describes the machine that a run is measured on, e.g. `Chrome 156, Linux, 2 cores`. A browser reveals nothing else
 * about the machine.
 */
export function machineOf({ userAgent, hardwareConcurrency }: Pick<Navigator, 'userAgent' | 'hardwareConcurrency'>): string {
  const browser = BROWSERS.flatMap(([name, token]) => {
    const version = new RegExp(`${token}/(\\d+)`).exec(userAgent)?.[1]
    return version ? [`${name} ${version}`] : []
  })
  const cores = hardwareConcurrency ? `${hardwareConcurrency} ${hardwareConcurrency === 1 ? 'core' : 'cores'}` : ''
  return [browser[0] ?? 'a browser', SYSTEMS.find(system => userAgent.includes(system))?.replace('Mac OS X', 'macOS'), cores]
    .filter(Boolean)
    .join(', ')
}
