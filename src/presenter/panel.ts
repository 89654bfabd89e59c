/** What stands in the note's place. */
export type Panel = 'note' | 'questions' | 'outline' | 'pictures'
