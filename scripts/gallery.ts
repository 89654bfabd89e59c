import process from 'node:process'
import { develop } from '../tools/build/dev.ts'
import { main } from '../tools/build/process.ts'

/** Serves the gallery of pictures with hot reload, for authoring. Arguments are passed to Slidev. */
await main(() => develop('gallery.md', process.argv.slice(2)))
