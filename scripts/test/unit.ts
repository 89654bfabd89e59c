import process from 'node:process'
import { main } from '../../tools/build/deck.ts'
import { vitest } from './vitest.ts'

/** Runs the unit and component tests: `npm run test:unit -- scale` those of scale.test.ts, any other word by their names. */
await main(async () => process.exit(await vitest('unit', process.argv.slice(2))))
