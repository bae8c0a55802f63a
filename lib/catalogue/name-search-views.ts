export interface FoundByName {
  kind: "program" | "school" | "partner";
  id: string;
  name: string;
  /** The school of a program, the partner of a school. */
  of: string | null;
}
