// Loaded with `node --import` before every script: says plainly when Node is too old, and lets scripts
// import files that are marked `server-only` (the mark throws outside Next).
import module from "node:module";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Fairmatch needs Node 22.18 or newer; this is ${process.version} (${process.execPath}).\n` +
      "`npm ci` brings a fitting Node for Linux and macOS, and npm scripts use it: run `npm run demo`, not `node`.\n" +
      "If that is what you did, the optional packages were left out: run `npm ci` again without --omit=optional.",
  );
  process.exit(1);
}

module.registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === "server-only") return { url: "data:text/javascript,", shortCircuit: true };
    return nextResolve(specifier, context);
  },
});
