/* eslint-disable no-restricted-syntax -- This runs on the reader's device, not in a build: times and names are really now and new. */

/** The time now, as an ISO string. */
export function now(): string {
  return new Date().toISOString();
}

/** The time now, in milliseconds since 1970. */
export function nowMs(): number {
  return Date.now();
}

/** A name that no other document has. */
export function newId(): string {
  return crypto.randomUUID();
}

/** A number to draw with, from 0 to under 1; another each time. */
export function newSeed(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn / 2 ** 32;
}
