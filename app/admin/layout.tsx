import "#components/ui/base.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";

export const dynamic = "force-dynamic";

export const viewport: Viewport = { colorScheme: "light dark" };

export const metadata: Metadata = {
  title: { default: "Fairmatch admin", template: "%s - Fairmatch admin" },
  icons: { icon: "/icon.svg" },
  robots: { index: false, follow: false },
};

/** Root of everything for staff. It knows nobody: pages ask for themselves who is signed in. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-US">
      <body>{children}</body>
    </html>
  );
}
