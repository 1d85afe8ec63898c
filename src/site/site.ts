/**
 * Where the site lives: the one place for its address, base path and repository.
 *
 * Every value can be set from the environment, so that a fork deploys without an edit. On GitHub Actions the
 * repository is known (`GITHUB_REPOSITORY`), and the Pages workflow passes the address and base path on.
 */

/** The part of the environment that sets the site's place. */
export interface SiteEnvironment {
  /** Origin without a path, for instance `https://example.org`. */
  SITE_URL?: string | undefined;
  /** Path under the origin, `/` at its root, for instance `/ml-system-designs/`. */
  BASE_PATH?: string | undefined;
  /** `owner/name` on GitHub; GitHub Actions sets it. */
  GITHUB_REPOSITORY?: string | undefined;
}

/** The site's name, addresses and licences. */
export interface Site {
  name: string;
  description: string;
  url: string;
  /** Starts and ends with a slash. */
  base: string;
  repositoryUrl: string;
}

/** Resolves the site's place from an environment; throws when an address is malformed. */
export function resolveSite(environment: SiteEnvironment): Site {
  const url = environment.SITE_URL || 'https://ml-system-designs.github.io';
  if (!URL.canParse(url) || new URL(url).pathname !== '/') {
    throw new Error(`SITE_URL is "${url}": give an origin such as https://example.org, and the path in BASE_PATH.`);
  }
  const repository = environment.GITHUB_REPOSITORY || 'ml-system-designs/ml-system-designs';
  return {
    name: 'ML System Designs',
    description: 'How to design machine-learning systems: the lifecycle, worked designs with executed sums, and cited facts.',
    url: new URL(url).origin,
    base: `/${environment.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/'),
    repositoryUrl: `https://github.com/${repository}`,
  };
}

/** The site as this process's environment sets it. */
export const site: Site = resolveSite(process.env);
