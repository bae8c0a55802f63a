import { gzipSync } from "node:zlib";

export interface PageBytes {
  html: number;
  /** Compressed, as all below. */
  htmlGzip: number;
  css: number;
  js: number;
  fonts: number;
}

/** What a browser fetches for a page, in bytes; styles, scripts and typefaces that the page names. */
export async function pageBytes(origin: string, path: string): Promise<PageBytes> {
  const html = await (await fetch(origin + path)).text();
  const sum = async (pattern: RegExp) => {
    const files = new Set([...html.matchAll(pattern)].map(([, file = ""]) => file.replaceAll("&amp;", "&")));
    const sizes = await Promise.all([...files].map((file) => fileBytes(new URL(file, origin))));
    return sizes.reduce((total, size) => total + size, 0);
  };
  return {
    html: Buffer.byteLength(html),
    htmlGzip: gzipSync(html).byteLength,
    css: await sum(/<link[^>]+rel="stylesheet"[^>]*?href="([^"]+)"/g),
    js: await sum(/<script[^>]+src="([^"]+)"/g),
    fonts: await sum(/<link[^>]+rel="preload"[^>]*?href="([^"]+\.woff2)"/g),
  };
}

async function fileBytes(url: URL): Promise<number> {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  return url.pathname.endsWith(".woff2") ? bytes.byteLength : gzipSync(bytes).byteLength;
}
