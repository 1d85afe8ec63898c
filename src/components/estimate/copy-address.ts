/** Puts an address on the clipboard, and says whether that worked. */
export async function copyAddress(address: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(address);
    return 'Link copied.';
  } catch {
    // No permission, or not a secure context: the address bar has the link all the same.
    return 'The link is in the address bar.';
  }
}
