/** Something that the site keeps in a browser. */
export interface StoredInBrowser {
  name: string;
  what: string;
  /** How long, in words that begin a sentence. */
  kept: string;
}

export interface BrowserStorageFacts {
  visitCookie: string;
  visitDays: number;
  lostRequestKey: string;
  sessionCookie: string;
  sessionHours: number;
  signInDraftCookie: string;
  signInDraftSeconds: number;
  recoveryCodesCookie: string;
  recoveryCodesSeconds: number;
  /** Set by the library for sign-in, when it is asked directly. */
  signInCookies: readonly string[];
  /** None where that is not configured. */
  oidcCookies: readonly string[];
  oidcSeconds: number;
}

/** All cookies and other storage. A test looks for code that would keep something else. */
export function listStoredInBrowser(facts: BrowserStorageFacts): StoredInBrowser[] {
  return [
    {
      name: facts.visitCookie,
      what: "Cookie that keeps the answers of your match together. It is set when you begin a match, and holds a random number.",
      kept: `${facts.visitDays} days after the last use, or until you press "Clear my answers"`,
    },
    {
      name: facts.lostRequestKey,
      what: "Session storage, set only when the connection is lost while you send a request: a random number, so that the request counts once.",
      kept: "Until the request has arrived, or you close the tab",
    },
    {
      name: facts.sessionCookie,
      what: "Cookie of our own staff, who sign in.",
      kept: `${facts.sessionHours} hours`,
    },
    {
      name: facts.signInDraftCookie,
      what: "Cookie of our own staff, when a sign-in is refused: the address as typed, encrypted.",
      kept: `${facts.signInDraftSeconds} seconds`,
    },
    {
      name: facts.recoveryCodesCookie,
      what: "Cookie of our own staff, when recovery codes for their sign-in are shown: these codes, encrypted.",
      kept: `${facts.recoveryCodesSeconds / 60} minutes`,
    },
    ...facts.signInCookies.map((name) => ({
      name,
      what: "Cookie of our own staff, while a program signs in for them: it keeps other sites out.",
      kept: "Until the browser is closed",
    })),
    ...facts.oidcCookies.map((name) => ({
      name,
      what: "Cookie of our own staff, while they sign in with their organization's own sign-in: it keeps other sites out.",
      kept: `${facts.oidcSeconds / 60} minutes`,
    })),
  ];
}
