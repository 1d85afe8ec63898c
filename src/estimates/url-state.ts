import type { Setting } from './edit-inputs.ts';

/** More than any estimate has inputs; what an address holds beyond is not read. */
const mostSettings = 200;

const isSetting = (pair: string): boolean => /^set(=|$)/.test(pair);

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A malformed escape is no name and no number, and is refused as such.
    return text;
  }
}

/**
 * Reads the changed inputs of `?set=newListings:600000,wage:30`. One parameter holds them all, so that no input, whatever an
 * author calls it, collides with another parameter of the site. Of one id, the last value counts.
 */
export function readSettings(search: string): Setting[] {
  const pairs = search.replace(/^\?/, '').split('&').filter(isSetting);
  const settings = pairs.flatMap((pair) => decode(pair.slice('set='.length)).split(/,(?!\d{3}(?!\d))/));
  const parsed = settings
    .filter((setting) => setting.trim() !== '')
    .slice(0, mostSettings)
    .map((setting): Setting => {
      const [id = '', ...value] = setting.split(':');
      return [id.trim(), value.join(':').trim()];
    });
  return [...new Map(parsed)];
}

/** A query string with the changed inputs, and every other parameter as it was; nothing when nothing is left. */
export function writeSettings(search: string, changes: ReadonlyMap<string, number>): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !isSetting(pair));
  // A plus sign in an address stands for a space.
  const settings = [...changes].map(([id, value]) => `${id}:${String(value).replace('+', '')}`);
  const pairs = settings.length > 0 ? [...others, `set=${settings.join(',')}`] : others;
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
