/** A link that clients can follow: text and address. */
export interface Link {
  text: string
  /** An absolute address: `https:`, `mailto:`, or `tel:` with an international number. */
  href: string
}

/** An address without its scheme and what may group the digits of a phone number, which paper need not print twice. */
const bare = (text: string) => text.replace(/^(?:mailto:|tel:|https:\/\/)/, '').replace(/[\s().-]|\/$/g, '')

/** The address of a contact as paper prints it beside the text; empty if the text says it already. */
export const addressOf = ({ text, href }: Link): string => bare(href) === bare(text) ? '' : href.replace(/^(?:mailto:|tel:|https:\/\/)/, '')
