/** A view of a list that somebody may open. */
export interface SavedViewRow {
  id: string;
  name: string;
  query: string;
  isShared: boolean;
  isDefault: boolean;
  /** Of this person, or shared and this person may share. */
  mayDelete: boolean;
}
