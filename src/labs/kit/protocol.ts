/** The functions that a worker offers, by name. Each takes one argument; arguments and results must be cloneable. */
export type TaskMap<Tasks> = { [name in keyof Tasks]: (options: never) => unknown }

export type TaskOptions<Tasks extends TaskMap<Tasks>, Name extends keyof Tasks> = Parameters<Tasks[Name]>[0]
export type TaskResult<Tasks extends TaskMap<Tasks>, Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>

/** A request to a worker. It is sent only after the response to the previous one. */
export interface Request { task: PropertyKey, options: unknown }

/** A response from a worker: the progress of a task, 0 to 1, any number of times; then its result or its error. */
export type Response = { progress: number } | { result: unknown } | { error: string }
