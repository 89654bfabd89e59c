/** A typed array of at least twice the length, with the same contents at its start. */
export function doubled<T extends Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array>(array: T): T {
  const twice = new (array.constructor as new (length: number) => T)(array.length * 2)
  twice.set(array)
  return twice
}
