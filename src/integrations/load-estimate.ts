import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Estimate } from '../estimates/estimate.ts';

/**
 * The estimate model beside a page, or nothing when it has none; throws what the model throws when it has errors.
 *
 * The checks run before Vite does, so `~` is resolved here.
 */
export async function loadEstimate(pageFile: string): Promise<Estimate | undefined> {
  const file = resolve(dirname(pageFile), 'estimate.ts');
  if (!existsSync(file)) return undefined;
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier.startsWith('~/') ? pathToFileURL(resolve('src', specifier.slice(2))).href : specifier, context),
  });
  try {
    const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: Estimate };
    return module.default;
  } finally {
    hooks.deregister();
  }
}
