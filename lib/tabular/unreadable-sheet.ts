/** Why a file cannot be read as a table, in words for whoever sent it. */
export const UNREADABLE_SHEET = {
  none: "Choose a file first.",
  empty: "The file is empty.",
  large: "The file is larger than 16 MB. Send its rows in several files.",
  unpacked: "The workbook is too large when unpacked. Send its rows in several files.",
  damaged: "The file is no Excel workbook (.xlsx), or it is damaged.",
  binary: "The file is neither a table of text nor an Excel workbook (.xlsx).",
  quotes:
    "The file cannot be read to its end: a quotation mark is opened and never closed, or a row is too long.",
  headless: "The file holds no rows.",
  rowless: "The file holds headings and no rows.",
  wide: "The file has more than 100 columns.",
  twice: "Two columns of the file have the same heading. Rename one of them.",
  long: "The file holds more than 20,000 rows. Send it in several files.",
} as const;

export type UnreadableReason = keyof typeof UNREADABLE_SHEET;

export class UnreadableSheetError extends Error {
  override name = "UnreadableSheetError";
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(UNREADABLE_SHEET[reason]);
    this.reason = reason;
  }
}
