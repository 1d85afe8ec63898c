import type { StarlightExpressiveCodeOptions } from '@astrojs/starlight/expressive-code';

/** Code blocks: two quiet themes, a file name where there is one, and no script. */
export const expressiveCode: StarlightExpressiveCodeOptions = {
  themes: ['github-light', 'github-dark'],
  useStarlightDarkModeSwitch: true,
  // Starlight always sets the theme on the root, so the rules for a browser's own preference would be dead weight.
  useDarkModeMediaQuery: false,
  useStarlightUiThemeColors: true,
  useThemedScrollbars: false,
  frames: { showCopyToClipboardButton: false },
  styleOverrides: { borderRadius: '4px', codeFontSize: '0.84rem', frames: { shadowColor: 'transparent' } },
};
