import type { ESLint } from 'eslint'
import { relative } from 'node:path'
import { root } from '../../tools/build/process.ts'
import { tell } from './counts.ts'

/** Formats ESLint's results, one line per problem. */
export default function format(results: ESLint.LintResult[]): string {
  const lines = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${relative(root, filePath)}:${line}:${column}  ${message}  ${ruleId ?? ''}`),
  )
  tell({ done: 0, tests: 0, failed: lines.length, checks: 0, files: results.length })
  return [...lines, `${results.length} files, ${lines.length} problems`].join('\n')
}
