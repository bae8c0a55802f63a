/** Pixels of the picture that stands for a page where it is shared. */
export const SHARE_PICTURE_SIZE = { width: 1200, height: 630 } as const;
