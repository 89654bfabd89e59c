import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'

/** Number of bytes before a PNG's first chunk. */
const SIGNATURE = 8
/** Number of bytes in a chunk besides its data: length, type and checksum. */
const FRAME = 12

/** An international text chunk (iTXt in the PNG specification), uncompressed and without a language. */
function chunkOf(keyword: string, text: string): Buffer {
  const data = Buffer.from(`iTXt${keyword}\0\0\0\0\0${text}`)
  const chunk = Buffer.alloc(data.length + 8)
  chunk.writeUInt32BE(data.length - 4)
  data.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(data), data.length + 4)
  return chunk
}

/** The chunks of a PNG: offset, type and data. */
function* chunks(png: Uint8Array): Generator<{ at: number, type: string, data: Buffer }> {
  const bytes = Buffer.from(png)
  for (let at = SIGNATURE; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    yield { at, type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) }
    at += length + FRAME
  }
}

/**
 * Adds a text entry to a PNG's metadata.
 * @param png The picture.
 * @param keyword The name of the text, in Latin letters.
 * @param text The text.
 */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array {
  const end = [...chunks(png)].at(-1)!.at
  return Buffer.concat([png.subarray(0, end), chunkOf(keyword, text), png.subarray(end)])
}

/** @returns The text under this keyword in a PNG's metadata, or undefined if there is none. */
export function textIn(png: Uint8Array, keyword: string): string | undefined {
  const head = `${keyword}\0\0\0\0\0`
  const texts = [...chunks(png)].filter(({ type }) => type === 'iTXt').map(({ data }) => data.toString())
  return texts.find(text => text.startsWith(head))?.slice(head.length)
}
