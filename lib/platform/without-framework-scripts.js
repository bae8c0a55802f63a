const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const SCRIPT_PRELOAD =
  /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\b(?:as="script"|rel="modulepreload"))[^>]*>/g;

/**
 * A prerendered page without the framework's JavaScript. What stays: our own files (`src` outside `/_next/`) and
 * data blocks such as JSON-LD. Inline scripts go too: the policy of documents would refuse them anyway.
 * @param {string} html as React writes it: attribute values in double quotes
 * @returns {string}
 */
export function withoutFrameworkScripts(html) {
  return html
    .replace(SCRIPT, (whole, attributes) => (isKept(attributes) ? whole : ""))
    .replace(SCRIPT_PRELOAD, "");
}

/** @param {string} attributes */
function isKept(attributes) {
  const source = /\ssrc="([^"]*)"/.exec(attributes)?.[1];
  if (source !== undefined) return !source.startsWith("/_next/");
  const type = /\stype="([^"]*)"/.exec(attributes)?.[1];
  return type !== undefined && /json/.test(type);
}
