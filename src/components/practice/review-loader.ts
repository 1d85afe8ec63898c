import reviewUrl from 'lazy:practice/review.ts';
import type * as review from './review.ts';

/** Loads what is shown after an interview, once. */
export async function loadReview(): Promise<typeof review> {
  return (await import(/* @vite-ignore */ reviewUrl)) as typeof review;
}
