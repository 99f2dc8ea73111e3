import "@fontsource/ibm-plex-sans/latin-400.css";
import "@fontsource/ibm-plex-sans/latin-500.css";
import "@fontsource/ibm-plex-sans/latin-600.css";
import "@fontsource/ibm-plex-sans/latin-700.css";
import "./globals.css";

import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { CONTENT_ID } from "@/components/shell/content-id";
import { SkipLink } from "@/components/shell/skip-link";

export const metadata: Metadata = {
  title: { default: "Strategispor", template: "%s – Strategispor" },
  description: "Regionens sundhedsstrategier: initiativer, faser, beslutninger og fremdrift.",
  formatDetection: { telephone: false, email: false, address: false, date: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#062f38" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Also the 404 page must be made per request, or its scripts lack the nonce that the content policy asks for.
  await connection();
  return (
    <html lang="da">
      <body>
        <SkipLink target={CONTENT_ID} />
        {children}
      </body>
    </html>
  );
}
