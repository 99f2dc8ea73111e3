import type { NextConfig } from "next";

const STATIC_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
] as const;

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Pictures are served as they are: the optimizer is a service we do not need, and one more way in.
  images: { unoptimized: true },
  // Loaded by Node itself: they carry native code, or must exist once.
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "pg", "pino"],
  // `npm test` checks the types of the whole project; a build need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // What the proxy does not pass: the build's own files.
  headers: () =>
    Promise.resolve(
      ["/_next/static/:path*", "/favicon.ico"].map((source) => ({ source, headers: [...STATIC_HEADERS] })),
    ),
  // `next dev` writes no files of its own into the project.
  agentRules: false,
};

export default config;
