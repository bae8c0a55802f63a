import styles from "./logo.module.css";

interface LogoProps {
  src: string;
  /** Of the picture itself; it is shown at half of that, for dense screens. */
  width: number;
  height: number;
}

/** A logo beside the name that it stands for, so that it says nothing more to those who listen. */
export function Logo({ src, width, height }: LogoProps) {
  return (
    <img
      className={styles.logo}
      src={src}
      alt=""
      width={Math.ceil(width / 2)}
      height={Math.ceil(height / 2)}
      loading="lazy"
      decoding="async"
    />
  );
}
