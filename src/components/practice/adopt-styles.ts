import styles from './practice-live.css?inline';

/** Adds the styles of what only the script shows. */
export function adoptStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
