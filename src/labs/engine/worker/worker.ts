import { serveTasks } from '../../kit/serve-tasks'
import { createBench } from './bench'

serveTasks(onProgress => createBench(() => performance.now(), onProgress))
