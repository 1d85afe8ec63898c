/** How long the confirmation stays, in milliseconds. */
const shownMs = 2000;

/**
 * Copies the address of a result and says so where the number of results stands.
 *
 * @param countText what stands there otherwise.
 */
export async function copyResult(url: string, output: HTMLOutputElement, countText: () => string): Promise<void> {
  try {
    await navigator.clipboard.writeText(new URL(url, location.href).href);
    output.textContent = 'Link copied';
  } catch {
    // No permission, or not a secure context.
    output.textContent = 'The browser did not allow to copy the link';
  }
  setTimeout(() => {
    output.textContent = countText();
  }, shownMs);
}
