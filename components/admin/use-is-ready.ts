"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in the HTML as it came and until the script runs: a button that needs it waits so long. */
export const useIsReady = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
