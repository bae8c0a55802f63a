import { open, seal } from "#lib/platform/crypto.ts";

const place = (noteId: string) => `lead_note.body:${noteId}`;

/** Staff write about people here, so it is kept as what people write themselves is. */
export const sealNote = (noteId: string, text: string): string => seal(text, place(noteId));

/** The text of a note, also of one from before notes were sealed. */
export function openNote(note: { id: string; body: string | null; bodySealed: string | null }): string {
  return note.bodySealed === null ? (note.body ?? "") : open(note.bodySealed, place(note.id));
}
