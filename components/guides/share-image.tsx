import type { CSSProperties } from "react";
import type { ShareFigure } from "#lib/guides/share-words.ts";

/* The light tokens by value: what draws pictures knows no custom properties. */
const PAPER = "#fbfaf6";
const INK = "#18211d";
const INK_MUTED = "#47524c";
const LINE = "#dcd8cb";
const ACCENT = "#0b5a43";
const ON_ACCENT = "#ffffff";

interface ShareImageProps {
  /** What kind of page it is: "Guide". */
  kicker?: string;
  title: string;
  figure?: ShareFigure;
  /** In place of a figure. */
  words?: string;
}

/** What a page looks like where it is shared: its title, one figure with its source's time, and whose it is. */
export function ShareImage({ kicker, title, figure, words }: ShareImageProps) {
  return (
    <div style={styles.picture}>
      <div style={styles.band} />
      <div style={styles.page}>
        <div style={styles.head}>
          <Sign />
          <div style={styles.name}>Fairmatch</div>
          {kicker && <div style={styles.kicker}>{kicker}</div>}
        </div>
        <div style={{ ...styles.title, fontSize: title.length > 60 ? 64 : 76 }}>{title}</div>
        <div style={styles.foot}>
          {figure && <div style={styles.value}>{figure.value}</div>}
          {figure && (
            <div style={styles.note}>
              <div style={styles.label}>{figure.label}</div>
              <div>{figure.note}</div>
              <div style={styles.source}>{figure.source}</div>
            </div>
          )}
          {words && <div style={styles.note}>{words}</div>}
        </div>
      </div>
    </div>
  );
}

/** The sign of components/ui/mark.tsx. */
function Sign() {
  return (
    <svg width="60" height="60" viewBox="0 0 32 32" aria-hidden="true">
      <path fill={ACCENT} d="M4 5.5C8.6 4 12.8 4.7 16 7v20c-3.2-2.3-7.4-3-12-1.5z" />
      <path fill={ACCENT} fillOpacity="0.72" d="M28 5.5C23.4 4 19.2 4.7 16 7v20c3.2-2.3 7.4-3 12-1.5z" />
      <path
        fill="none"
        stroke={ON_ACCENT}
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="2.6"
        d="M8 16.2l5.6 4.3L24 10.5"
      />
    </svg>
  );
}

const styles = {
  picture: {
    display: "flex",
    width: "100%",
    height: "100%",
    backgroundColor: PAPER,
    color: INK,
    fontFamily: "Public Sans",
  },
  band: { width: 20, height: "100%", backgroundColor: ACCENT },
  page: { display: "flex", flexDirection: "column", width: 1180, padding: "60px 72px 56px 64px" },
  head: { display: "flex", alignItems: "center", gap: 18 },
  name: { fontFamily: "Source Serif 4", fontSize: 40, fontWeight: 600 },
  kicker: {
    marginLeft: "auto",
    padding: "6px 22px 8px",
    border: `2px solid ${ACCENT}`,
    borderRadius: 999,
    color: ACCENT,
    fontSize: 28,
    fontWeight: 600,
  },
  title: {
    display: "flex",
    flexGrow: 1,
    alignItems: "center",
    fontFamily: "Source Serif 4",
    fontWeight: 600,
    lineHeight: 1.12,
    letterSpacing: "-0.015em",
    textWrap: "balance",
  },
  foot: {
    display: "flex",
    alignItems: "center",
    gap: 32,
    minHeight: 120,
    paddingTop: 28,
    borderTop: `2px solid ${LINE}`,
  },
  value: { color: ACCENT, fontSize: 68, fontWeight: 600, letterSpacing: "-0.01em" },
  note: { display: "flex", flexDirection: "column", color: INK_MUTED, fontSize: 30, lineHeight: 1.3 },
  label: { color: INK, fontWeight: 600 },
  source: { fontSize: 24 },
} as const satisfies Record<string, CSSProperties>;
