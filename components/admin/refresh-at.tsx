"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Shows the page anew at a moment, as an ISO text, and when the browser brings it back later: what was open then closes. */
export function RefreshAt({ at }: { at: string }) {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => router.refresh();
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && refresh();
    // A moment late rather than early: the server decides by its own clock.
    const timer = setTimeout(refresh, Math.max(0, Date.parse(at) - Date.now()) + 1_000);
    window.addEventListener("pageshow", onShow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pageshow", onShow);
    };
  }, [at, router]);
  return null;
}
