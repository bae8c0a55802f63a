/** A fact that a record needs: the field to go to, and why, for people. */
export interface MissingFact {
  field: string;
  words: string;
}

/** Publishing, or staying published, is refused while these facts are missing. */
export class IncompleteError extends Error {
  override name = "IncompleteError";
  readonly missing: readonly MissingFact[];

  constructor(missing: readonly MissingFact[]) {
    super(`Missing: ${missing.map((fact) => fact.field).join(", ")}`);
    this.missing = missing;
  }
}

/** One field is wrong in a way that only the database knows. The message is for people. */
export class InvalidFieldError extends Error {
  override name = "InvalidFieldError";
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}
