import "server-only";
import sharp from "sharp";
import { type LogoRefusal, MOST_LOGO_BYTES } from "./logo-words.ts";

/** Unpacked, such a picture takes 72 MB at most. */
const MOST_SIDE = 3_000;
/** Twice the size at which it is shown, for dense screens. */
const BOX = { width: 360, height: 144 };
const DECODE_SECONDS = 5;

/** A file that is not taken as a logo. */
export class LogoRefusedError extends Error {
  override name = "LogoRefusedError";
  readonly reason: LogoRefusal;
  constructor(reason: LogoRefusal) {
    super(`The logo was refused: ${reason}.`);
    this.reason = reason;
  }
}

export interface LogoPicture {
  image: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/**
 * Makes a new WebP picture of at most 360 by 144 pixels from a PNG, JPEG or WebP: nothing of the file itself is kept,
 * neither metadata nor what is hidden behind the picture. Throws LogoRefusedError.
 */
export async function encodeLogo(bytes: Uint8Array): Promise<LogoPicture> {
  if (bytes.length > MOST_LOGO_BYTES) throw new LogoRefusedError("large");
  // By its first bytes: no other decoder is ever started, such as that of SVG, which is a program.
  if (!isKnown(Buffer.from(bytes))) throw new LogoRefusedError("kind");
  // The head of the file alone: nothing is unpacked yet, however large it says that it is.
  const { width, height, pages } = await readOrRefuse(sharp(bytes, { limitInputPixels: false }).metadata());
  if (width > MOST_SIDE || height > MOST_SIDE) throw new LogoRefusedError("pixels");
  if ((pages ?? 1) > 1) throw new LogoRefusedError("moving");
  const { data, info } = await readOrRefuse(
    sharp(bytes, { limitInputPixels: MOST_SIDE * MOST_SIDE, failOn: "warning", sequentialRead: true })
      .timeout({ seconds: DECODE_SECONDS })
      .autoOrient()
      .resize({ ...BOX, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .webp({ quality: 90 })
      .toBuffer({ resolveWithObject: true }),
  );
  return { image: new Uint8Array(data), width: info.width, height: info.height };
}

function isKnown(file: Buffer): boolean {
  const starts = (hex: string) => file.subarray(0, hex.length / 2).toString("hex") === hex;
  const isWebp = starts("52494646") && file.subarray(8, 12).toString("latin1") === "WEBP";
  return starts("89504e470d0a1a0a") || starts("ffd8ff") || isWebp;
}

async function readOrRefuse<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    // The decoder's own words are for programmers.
    throw new LogoRefusedError("broken");
  }
}
