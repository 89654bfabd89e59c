import process from 'node:process'
import { main } from '../../tools/build/process.ts'
import { vitest } from './vitest.ts'

/** Builds the deck twice, with each half of it hidden once, and searches what is public. Arguments select tests. */
await main(async () => process.exit(await vitest('hidden', process.argv.slice(2))))
