/** Other bits that look independent of the given ones, by the finalizer of MurmurHash3. @param bits 32 bits. */
export function mix(bits: number): number {
  let z = bits + 0x9E3779B9 | 0
  z = Math.imul(z ^ z >>> 16, 0x85EBCA6B)
  z = Math.imul(z ^ z >>> 13, 0xC2B2AE35)
  return (z ^ z >>> 16) >>> 0
}
