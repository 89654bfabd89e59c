import { serveTasks } from '../../kit/serve-tasks'
import { createSimulator } from './simulator'

serveTasks(onProgress => createSimulator(() => performance.now(), onProgress, globalThis.crossOriginIsolated))
