const key = 'mls-practice-clock';
/** Where the browser remembers nothing, this page does. */
let here: boolean | undefined;

/** Whether this reader wants to see no clock. */
export function isClockHidden(): boolean {
  try {
    return here ?? localStorage.getItem(key) === 'hidden';
  } catch {
    return here ?? false;
  }
}

/** Remembers it on this device. */
export function hideClock(isHidden: boolean): void {
  here = isHidden;
  try {
    localStorage.setItem(key, isHidden ? 'hidden' : 'shown');
  } catch {
    // Remembered until the page is closed.
  }
}
