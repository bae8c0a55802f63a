"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { paths } from "#lib/platform/paths.ts";
import styles from "./menu-button.module.css";
import type { Place } from "./place.ts";
import { useIsReady } from "./use-is-ready.ts";

const CommandMenu = lazy(() => import("./command-menu.tsx"));

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Opens the menu, also by Ctrl+K (on a Mac Command+K); until the script runs it leads to the same as a page. */
export function MenuButton({ places }: { places: Place[] }) {
  const isReady = useIsReady();
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isWanted = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
      if (!isWanted || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  const words = (
    <>
      Search <kbd className={styles.keys}>{isReady && isMac() ? "⌘ K" : "Ctrl K"}</kbd>
    </>
  );
  if (!isReady)
    return (
      <ButtonLink variant="secondary" size="small" href={paths.admin.search()}>
        {words}
      </ButtonLink>
    );
  return (
    <>
      <Button
        variant="secondary"
        size="small"
        aria-haspopup="dialog"
        aria-keyshortcuts={isMac() ? "Meta+K" : "Control+K"}
        onClick={() => setOpen(true)}
      >
        {words}
      </Button>
      {isOpen && (
        <Suspense>
          <CommandMenu places={places} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
