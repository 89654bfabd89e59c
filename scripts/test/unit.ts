import process from 'node:process'
import { main } from '../../tools/build/process.ts'
import { vitest } from './vitest.ts'

/** Runs the unit and component tests. `npm run test:unit -- scale` runs scale.test.ts; other words match test names. */
await main(async () => process.exit(await vitest('unit', process.argv.slice(2))))
