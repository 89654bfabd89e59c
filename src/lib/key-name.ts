/** The properties of a keyboard event that its name depends on. */
interface Press {
  key: string
  code: string
  shiftKey?: boolean
}

/** Keys without a letter whose character may be a letter of another script. */
const signs: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Period: ['.', '.'],
  Slash: ['/', '?'],
  Minus: ['-', '-'],
  Equal: ['=', '+'],
}

/**
 * The name of a pressed key, in small letters. Where a layout has letters of another script, the key's place on the
 * keyboard counts, so that the deck's keys work on every layout.
 */
export function keyName({ key, code, shiftKey = false }: Press): string {
  const foreign = /^[^\p{Script=Latin}\p{Script=Common}]$/u.test(key) || /^[\u0600-\u06FF]$/.test(key)
  if (!foreign)
    return key.toLowerCase()
  return /^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? signs[code]?.[shiftKey ? 1 : 0] ?? key.toLowerCase()
}
