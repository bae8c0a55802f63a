"use client";

import { useEffect, useId } from "react";

const forms = new Set<string>();

/** Whether some form on this page holds what is not saved. */
export const hasUnsavedChanges = () => forms.size > 0;

const QUESTION = "Your changes are not saved. Leave this page and lose them?";

/**
 * Asks before this page is left while `isUnsaved`: by the browser when it closes or goes to another document, and by
 * us on links that the framework follows without leaving the document.
 */
export function useUnsavedGuard(isUnsaved: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!isUnsaved) return;
    forms.add(id);
    let isLeaving = false;
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!isLeaving) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      if (!leavesPage(event)) return;
      isLeaving = window.confirm(QUESTION);
      if (isLeaving) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", onLeave);
    document.addEventListener("click", onClick, true);
    return () => {
      forms.delete(id);
      window.removeEventListener("beforeunload", onLeave);
      document.removeEventListener("click", onClick, true);
    };
  }, [id, isUnsaved]);
}

/** A link that opens here, and not a place in this page. */
function leavesPage(event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.hasAttribute("download") || (link.target && link.target !== "_self")) return false;
  const { origin, pathname, search, hash } = new URL(link.href);
  const here = window.location;
  return !(hash && origin === here.origin && pathname === here.pathname && search === here.search);
}
