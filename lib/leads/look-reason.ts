/** Why staff look at who a lead is. */
export const LOOK_REASONS = [
  "Answering the person",
  "Checking a delivery with a school",
  "A request about their rights",
] as const;
