"use client";

import "@fontsource/ibm-plex-sans/latin-400.css";
import "@fontsource/ibm-plex-sans/latin-600.css";
import "./globals.css";

import { Failure } from "@/components/shell/failure";

/** Takes the whole page's place, whatever in it failed. Our own, since the built-in one uses inline styles. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="da">
      <body>
        <Failure digest={error.digest} />
      </body>
    </html>
  );
}
