/** The search dialog without results. */
export const dialogMarkup = (base: string): string => `
<dialog class="search-dialog not-content" aria-label="Search">
  <div class="search-frame">
    <form class="search-form" role="search" action="${base}search/">
      <svg aria-hidden="true" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"><circle cx="8.75" cy="8.75" r="5.25"/><path d="m12.75 12.75 4 4"/></svg>
      <input name="q" type="text" inputmode="search" enterkeyhint="go" placeholder="Search" aria-label="Search" autocomplete="off" autocapitalize="off" spellcheck="false"
        role="combobox" aria-autocomplete="list" aria-haspopup="grid" aria-expanded="false" aria-controls="search-grid" autofocus>
      <button type="button" class="search-close" data-close>Close <kbd>Esc</kbd></button>
    </form>
    <div class="search-facets" hidden></div>
    <div class="search-messages"></div>
    <div class="search-grid" id="search-grid" role="grid" aria-label="Results" hidden></div>
    <div class="search-foot">
      <output></output>
      <a class="search-all" href="${base}search/" hidden>All results</a>
      <span class="search-keys" aria-hidden="true"><kbd>↑</kbd> <kbd>↓</kbd> to move <kbd>Enter</kbd> to open <kbd>→</kbd> <kbd>Enter</kbd> to copy the link</span>
    </div>
  </div>
</dialog>`;
