import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Pictures are served as they are: the optimizer is a service we do not need, and one more way in.
  images: { unoptimized: true },
  // Loaded by Node itself: they carry native code, or must exist once.
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "pg", "pino"],
  // `npm test` checks the types of the whole project; a build need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // `next dev` writes no files of its own into the project.
  agentRules: false,
};

export default config;
