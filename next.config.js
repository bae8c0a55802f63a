import { fileURLToPath } from "node:url";

/**
 * The policy of everything that does not go through `proxy.ts`: documents, files, JSON. Documents bring
 * their own few plain scripts, so nothing inline runs. Screens get a nonce in `proxy.ts`, which replaces this.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const SECURITY_HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy":
    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  // Pages to measure against stand in builds for measuring only (`npm run bench:*`).
  pageExtensions: ["tsx", "ts", ...(process.env.FAIRMATCH_BENCH ? ["bench.tsx", "bench.ts"] : [])],
  cacheHandler: fileURLToPath(new URL("./lib/platform/document-cache.js", import.meta.url)),
  cacheMaxMemorySize: 50 * 1024 * 1024,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm test` checks types, of scripts and tests too; the demo need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pino", "pg", "nodemailer"],
  images: { unoptimized: true },
  outputFileTracingIncludes: { "/*": ["./content/guides/**/*", "./content/data/**/*"] },
  experimental: { proxyClientMaxBodySize: "1mb", globalNotFound: true },
  headers: async () => [
    {
      source: "/:path*",
      headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })),
    },
    {
      // Pictures that staff sent in: nothing in them could ever run.
      source: "/logos/:path*",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; sandbox" }],
    },
    {
      // The school learns nothing of the way on which a reader comes.
      source: "/go/:path*",
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    },
    {
      // Their names carry the version.
      source: "/fonts/:path*",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
    {
      // Asked for with the id of the build.
      source: "/scripts/:path*",
      has: [{ type: "query", key: "v" }],
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
    ...["/guides/:file([a-z0-9-]+\\.svg)", "/icon.svg"].map((source) => ({
      source,
      headers: [{ key: "Cache-Control", value: "public, max-age=86400" }],
    })),
    {
      // The address of a receipt is its key; its forms must say where they come from.
      source: "/receipt/:path*",
      headers: [
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    },
    {
      // So is that of a confirmation; its form must say where it comes from.
      source: "/request/confirm/:path*",
      headers: [
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    },
    {
      // So is that of a link by e-mail. Its page has a form, and without any referrer a form has no origin either.
      source: "/match/link/:path*",
      headers: [
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    },
    // So are those of an invitation and of a new password.
    ...["/admin/invitation/:path*", "/admin/new-password/:path*"].map((source) => ({
      source,
      headers: [{ key: "Referrer-Policy", value: "same-origin" }],
    })),
  ],
};

export default config;
