/* eslint-disable no-restricted-syntax -- This runs on the reader's device, not in a build: times and names are really now and new. */

/** The time now, as an ISO string. */
export function now(): string {
  return new Date().toISOString();
}

/** A name that no other document has. */
export function newId(): string {
  return crypto.randomUUID();
}
