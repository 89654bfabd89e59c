import type { Reporter, TestCase, TestModule, TestRunEndReason } from 'vitest/node'
import type { Counts } from './counts.ts'
import { relative } from 'node:path'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { root } from '../../tools/build/process.ts'
import { inWords, tell } from './counts.ts'
import { quoted } from './select.ts'

/** How many failures are printed in full. If there are more than that, they usually have the same cause. */
const IN_FULL = 8

/** The layer that a project belongs to: a layer may consist of several, e.g. unit and unit-alone. */
const layerOf = (project: string) => `test:${project.split('-')[0]}`

/** Reports on the layers that run in Node: progress, failures, and the command to rerun each failed test. */
export default class LayerReporter implements Reporter {
  private counts: Counts = { done: 0, tests: 0, failed: 0, checks: 0 }
  private started = performance.now()
  private failures: string[] = []

  onTestModuleCollected(module: TestModule): void {
    this.counts.tests += [...module.children.allTests()].length
  }

  onTestCaseResult(test: TestCase): void {
    const { state, errors = [] } = test.result()
    if (state === 'skipped')
      return void this.counts.tests--
    this.counts.done++
    this.counts.checks += test.meta().checks ?? 0
    if (state === 'failed') {
      this.counts.failed++
      this.failures.push(
        [
          `✘ ${relative(root, test.module.moduleId)} › ${test.fullName}`,
          ...errors.map(({ message, diff }) =>
            stripVTControlCharacters(`${message}${diff ? `\n${diff}` : ''}`)
              .split('\n')
              .slice(0, 30)
              .map(line => `    ${line}`)
              .join('\n'),
          ),
          `  again: npm run ${layerOf(test.project.name)} -- ${quoted(test.name)}`,
        ].join('\n'),
      )
    }
    if (this.counts.done % 10 === 0)
      tell(this.counts)
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message: string, stack?: string }[], reason: TestRunEndReason): void {
    tell(this.counts)
    for (const module of modules) {
      for (const error of module.errors())
        this.failures.push(`✘ ${relative(root, module.moduleId)}\n    ${stripVTControlCharacters(error.stack ?? error.message)}`)
    }
    for (const error of unhandled)
      console.log(`\n${error.stack ?? error.message}`)
    for (const [i, failure] of this.failures.entries())
      console.log(i < IN_FULL ? `\n${failure}` : failure.split('\n')[0])
    console.log(
      `\n${reason === 'passed' ? 'Passed' : `Not passed (${reason})`}: `
      + `${inWords(this.counts)}, ${((performance.now() - this.started) / 1000).toFixed(1)} s`,
    )
    if (this.counts.done === 0) {
      console.log('No test matches the arguments.')
      process.exitCode = 1
    }
  }
}
