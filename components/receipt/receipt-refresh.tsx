"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 4_000;
const AT_MOST = 45;

/** Asks for the newest state while a request is under way and somebody looks; stops after three minutes. */
export function ReceiptRefresh() {
  const router = useRouter();
  useEffect(() => {
    let asked = 0;
    const timer = setInterval(() => {
      if (document.visibilityState === "hidden") return;
      asked += 1;
      if (asked >= AT_MOST) clearInterval(timer);
      router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
