/** The largest file that is read. */
export const MOST_LOGO_BYTES = 1024 * 1024;

/** Why a picture was not taken, and what helps. */
export const LOGO_REFUSALS = {
  none: "Choose a file first.",
  large: "The file is larger than 1 MB. Save the picture smaller: 360 pixels of width are enough.",
  kind: "This is no PNG, JPEG or WebP picture, whatever its name says. Save it as PNG first.",
  pixels: "The picture is too large: more than 3,000 pixels to a side. 360 pixels of width are enough.",
  moving: "The picture moves. Save one still picture of it.",
  broken: "The picture cannot be read to its end. Save it anew, then choose it again.",
  changed: "Somebody else changed the logo meanwhile. It stands below as it is now.",
} as const;
export type LogoRefusal = keyof typeof LOGO_REFUSALS;

export const isLogoRefusal = (text: unknown): text is LogoRefusal =>
  typeof text === "string" && Object.hasOwn(LOGO_REFUSALS, text);

/** What a page shows a logo by. */
export interface Logo {
  hash: string;
  width: number;
  height: number;
}
