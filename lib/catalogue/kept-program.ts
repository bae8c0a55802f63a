/** A program that a reader kept, for when a list no longer holds it. */
export interface KeptProgram {
  id: string;
  /** Null for a program that was never shown to anybody, or is gone altogether. */
  shown: { name: string; slug: string; school: string } | null;
  /** Whether it has a page of its own now. */
  isOffered: boolean;
}
