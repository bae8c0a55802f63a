/** The demo's people. Their passphrases are printed at start-up, so a database that holds them is a toy. */
export const demoSignIns = [
  { role: "owner", name: "Demo Owner", email: "owner@fairmatch.example", password: "demo-owner-passphrase" },
  {
    role: "editor",
    name: "Demo Editor",
    email: "editor@fairmatch.example",
    password: "demo-editor-passphrase",
  },
  {
    role: "finance",
    name: "Demo Finance",
    email: "finance@fairmatch.example",
    password: "demo-finance-passphrase",
  },
  {
    role: "marketing",
    name: "Demo Marketing",
    email: "marketing@fairmatch.example",
    password: "demo-marketing-passphrase",
  },
] as const;
