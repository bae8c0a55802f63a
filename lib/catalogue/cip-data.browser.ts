/** Some 250 kB that a browser can do without: there, every well-formed code counts as known, and the server decides. */
export const cipData = null;
