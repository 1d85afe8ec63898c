/**
 * Makes the picture that link previews show, `public/card.png` (1200 × 630). Its result is committed; run it again only to
 * change the picture: `node scripts/make-card.ts`. It needs a Chromium (`CHROME_PATH`, or the system's).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import sharp from 'sharp';

const font = async (name: string): Promise<string> => (await readFile(`src/styles/fonts/${name}.woff2`)).toString('base64');
const html = `<!doctype html><meta charset="utf-8"><style>
  @font-face { font-family: Text; src: url(data:font/woff2;base64,${await font('serif-400')}) }
  @font-face { font-family: Sans; font-weight: 200 900; src: url(data:font/woff2;base64,${await font('sans-variable')}) }
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 84px 90px; background: #fdfcf9; color: #1d1b17; font-family: Sans; display: flex; flex-direction: column; }
  h1 { font: 400 92px/1.05 Text; letter-spacing: -0.022em; margin: 0; }
  p { font: 400 33px/1.45 Text; color: #625c51; margin: 34px 0 0; max-width: 920px; }
  footer { margin-top: auto; border-top: 2px solid #1d1b17; padding-top: 24px; font-size: 28px; font-weight: 600; color: #14506b; }
</style><h1>How to design machine\u2011learning systems</h1>
<p>From the problem to the pager: sums that run, facts you can check, and the point at which each choice flips.</p>
<footer>ML System Designs</footer>`;

const browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.setContent(html, { waitUntil: 'load' });
await page.evaluate(() => document.fonts.ready);
const png = await sharp(await page.screenshot())
  .png({ palette: true, colours: 32 })
  .toBuffer();
await writeFile('public/card.png', png);
process.stdout.write(`public/card.png: ${png.length} bytes\n`);
await browser.close();
