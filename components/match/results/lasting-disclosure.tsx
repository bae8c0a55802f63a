"use client";

import { type ComponentProps, useState } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";

/** Opens as it is told at first; after that only the reader opens or closes it, whatever the page learns. */
export function LastingDisclosure({ open, ...rest }: ComponentProps<typeof Disclosure>) {
  const [first] = useState(open);
  return <Disclosure open={first} {...rest} />;
}
