/** How long a page that goes away may still hold its interview, in milliseconds. */
const patienceMs = 1500;

/**
 * Takes an interview for this tab, so that no other writes it; returns what gives it back, or nothing when another tab has it.
 * A browser without locks gives it at once: the store's revisions still keep one tab from replacing what the other wrote.
 */
export async function takeSession(id: string): Promise<(() => void) | undefined> {
  // Missing in old browsers, and on pages that are not served securely.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return () => undefined;
  return new Promise((resolve) => {
    locks
      .request(
        `mls-practice-${id}`,
        { signal: AbortSignal.timeout(patienceMs) },
        () => new Promise<void>((release) => resolve(() => release())),
      )
      .catch(() => resolve(undefined));
  });
}
