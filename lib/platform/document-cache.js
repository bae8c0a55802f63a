import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { withoutFrameworkScripts } from "./without-framework-scripts.js";

const FileSystemCache = fileSystemCache.default ?? fileSystemCache;

/** @type {WeakMap<object, object>} */
const stripped = new WeakMap();

/**
 * The framework's own page cache, which hands out prerendered pages (our documents) without the framework's
 * JavaScript. What is stored stays as it was. Loaded by the server through `cacheHandler` in next.config.js.
 */
export default class DocumentCache extends FileSystemCache {
  /** @param {unknown[]} parameters */
  async get(...parameters) {
    const entry = await super.get(...parameters);
    if (entry?.value?.kind !== "APP_PAGE" || typeof entry.value.html !== "string") return entry;
    let value = stripped.get(entry.value);
    if (!value) {
      value = { ...entry.value, html: withoutFrameworkScripts(entry.value.html) };
      stripped.set(entry.value, value);
    }
    return { ...entry, value };
  }
}
