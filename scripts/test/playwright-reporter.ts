import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestResult, TestStep } from '@playwright/test/reporter'
import type { Counts } from './counts.ts'
import { basename, relative } from 'node:path'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { root } from '../../tools/build/process.ts'
import { inWords, tell, WITHIN } from './counts.ts'
import { quoted } from './select.ts'

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/** The states in which a test failed: the titles of its failed steps. */
function failedIn(steps: readonly TestStep[]): string[] {
  return steps.filter(step => step.error && step.category === 'test.step').flatMap(step => [step.title, ...failedIn(step.steps)])
}

/** Reports on the browser layer: progress, failures with states and screenshots, and how to rerun each failed test. */
export default class DeckReporter implements Reporter {
  private counts: Counts = { done: 0, tests: 0, failed: 0, checks: 0, examined: 0, identical: 0 }
  private started = performance.now()
  private failures: string[] = []

  printsToStdio(): boolean {
    return true
  }

  onBegin(_: FullConfig, suite: Suite): void {
    this.counts.tests = suite.allTests().length
    tell(this.counts)
  }

  onStdOut(chunk: string | Uint8Array): void {
    // What a test prints is for whoever runs that layer alone.
    if (!process.env[WITHIN])
      process.stdout.write(chunk)
  }

  onStepEnd(_: TestCase, __: TestResult, step: TestStep): void {
    if (step.category === 'expect')
      this.counts.checks++
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.counts.done++
    for (const { type, description } of result.annotations.filter(({ type }) => type === 'state'))
      this.counts[description as 'examined' | 'identical']! += Number(type === 'state')
    const skipped = result.status === 'skipped'
    if (!skipped && result.status !== test.expectedStatus) {
      this.counts.failed++
      this.failures.push(this.failure(test, result))
    }
    tell(this.counts)
    if (!process.env[WITHIN]) {
      console.log(
        `${skipped ? '-' : result.status === test.expectedStatus ? '✓' : '✘'} `
        + `${String(this.counts.done).padStart(3)}/${this.counts.tests}  ${basename(test.location.file, '.spec.ts')} › `
        + `${test.title} (${seconds(result.duration)})`,
      )
      for (const { description } of result.annotations.filter(({ type }) => type === 'report'))
        console.log(`  ${description}`)
    }
  }

  onError({ message, stack }: { message?: string, stack?: string }): void {
    this.failures.push(stripVTControlCharacters(stack ?? message ?? 'An error outside any test.'))
  }

  onEnd({ status }: FullResult): void {
    for (const failure of this.failures)
      console.log(`\n${failure}`)
    console.log(
      `\n${status === 'passed' ? 'Passed' : `Not passed (${status})`}: `
      + `${inWords(this.counts)}, ${seconds(performance.now() - this.started)}`,
    )
  }

  /** A failure as text: the test, the states, the errors, screenshots, and the command to rerun just this test. */
  private failure(test: TestCase, result: TestResult): string {
    const name = basename(test.location.file, '.spec.ts')
    const states = [...new Set(failedIn(result.steps))]
    const pictures = result.attachments
      .filter(({ contentType, path }) => path && contentType === 'image/png')
      .map(({ path }) => relative(root, path!))
    return [
      `✘ ${name} › ${test.title}`,
      ...(states.length ? [`  in the state: ${states.join('; ')}`] : []),
      ...result.errors.map(({ message = '' }) =>
        stripVTControlCharacters(message)
          .split('\n')
          .slice(0, 24)
          .map(line => `    ${line}`)
          .join('\n'),
      ),
      ...pictures.map(path => `  picture: ${path}`),
      `  again: npm run test:deck -- ${name} ${quoted(test.title)}`,
    ].join('\n')
  }
}
