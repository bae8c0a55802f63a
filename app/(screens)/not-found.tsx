import type { Metadata } from "next";
import { NotFoundHelp } from "#components/site/not-found-help.tsx";

export const metadata: Metadata = { title: "Page not found" };

export default function ScreenNotFound() {
  return <NotFoundHelp />;
}
