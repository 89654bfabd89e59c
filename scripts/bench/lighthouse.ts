import type { Result } from 'lighthouse'
import { createServer } from 'node:net'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-chromium'
import { browserArgs } from '../../tools/build/browser.ts'

/** A page's results with Lighthouse's mobile preset. Scores are out of 100, and times are in ms. */
export interface Report {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  fcp: number
  lcp: number
  tbt: number
  cls: number
  /** Ids of the audits without full marks, each followed by its score, except in a median. */
  faults: string[]
}

/** Number of attempts per audit. Now and then, Chromium's trace lacks the start of a load, and Lighthouse fails. */
const TRIES = 3

/** Finds a free port. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

/**
 * Runs Lighthouse with its defaults: mobile, simulated throttling. Each run gets its own browser, because Lighthouse does
 * not clear local storage: in a browser that was used before, it would measure a returning reader.
 * @param url The page.
 * @param executablePath The path of the browser's executable.
 * @throws Error if the page could not be measured.
 */
export async function audit(url: string, executablePath: string): Promise<Report> {
  let reason = 'no result'
  for (let tried = 0; tried < TRIES; tried++) {
    const port = await freePort()
    const browser = await chromium.launch({ executablePath, args: [...browserArgs, `--remote-debugging-port=${port}`] })
    try {
      const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent' })
      if (result && !result.lhr.runtimeError)
        return report(result.lhr)
      reason = result?.lhr.runtimeError?.message ?? reason
    }
    finally {
      await browser.close()
    }
  }
  throw new Error(`${url} could not be measured: ${reason}`)
}

function report({ categories, audits }: Result): Report {
  const score = (id: string) => Math.round(100 * (categories[id].score ?? 0))
  const time = (id: string) => audits[id].numericValue ?? Number.NaN
  const weighed = new Set(
    Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)),
  )
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    fcp: time('first-contentful-paint'),
    lcp: time('largest-contentful-paint'),
    tbt: time('total-blocking-time'),
    cls: time('cumulative-layout-shift'),
    faults: Object.values(audits)
      .filter(({ id, score }) => weighed.has(id) && score !== null && score < 1)
      .map(({ id, score }) => `${id} ${score}`),
  }
}

/** The median of each value over several reports. Its faults are those of all reports, without their scores. */
export function median(reports: readonly Report[]): Report {
  const middle = (name: Exclude<keyof Report, 'faults'>) =>
    reports.map(report => report[name]).sort((a, b) => a - b)[Math.floor(reports.length / 2)]
  const names = ['performance', 'accessibility', 'bestPractices', 'seo', 'fcp', 'lcp', 'tbt', 'cls'] as const
  return {
    ...Object.fromEntries(names.map(name => [name, middle(name)])) as Record<typeof names[number], number>,
    faults: [...new Set(reports.flatMap(report => report.faults.map(fault => fault.split(' ')[0])))],
  }
}
