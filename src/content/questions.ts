import type { Question } from './types.ts'

/** What to ask about a result, in the order in which `limits` asks it. A page has the wording. */
export const questions = ['load', 'hardware', 'date', 'environment', 'baseline', 'cases'] as const satisfies readonly Question[]
