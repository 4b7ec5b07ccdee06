/** Draws the icon and the banner: `tsx scripts/icon.ts` writes docs/media/icon.svg and, through Chromium, docs/media/icon.png and banner.png. */
import { readFileSync, writeFileSync } from 'node:fs';
import { startBrowser } from './host/browser.ts';

const SIZE = 128;
/** Distance of the middle of a link to the middle of the ring. */
const RADIUS = 39;
/** Eight links for the pillars, two in the colour of each dimension. */
const COLOURS = ['#E3A6DF', '#E3A6DF', '#7FD4FF', '#7FD4FF', '#7BE8D1', '#7BE8D1', '#FFC583', '#FFC583'];
const GROUND = '#154273';

const ring = COLOURS.map((colour, at) => linkAt(at, colour, '')).join('');
/** The first half of each link once more, over the end of the one before it: so they hang in each other. */
const over = COLOURS.map((colour, at) => linkAt(at, colour, ' clip-path="url(#half)"')).join('');
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}"><title>Ketensturing</title>
<defs>
<rect id="link" x="-22" y="-9" width="44" height="18" rx="9" fill="none"/>
<clipPath id="half"><rect x="-30" y="-16" width="30" height="16"/><rect x="0" y="0" width="30" height="16"/></clipPath>
</defs>
<rect width="${SIZE}" height="${SIZE}" rx="28" fill="${GROUND}"/>
${ring}${over}</svg>
`;

function linkAt(at: number, colour: string, clip: string): string {
  const angle = (360 / COLOURS.length) * at;
  const place = `transform="translate(64 64) rotate(${angle}) translate(0 -${RADIUS})"`;
  const outline = `<use href="#link" stroke="${GROUND}" stroke-width="10"/>`;
  return `<g ${place}><g${clip}>${outline}<use href="#link" stroke="${colour}" stroke-width="5.5"/></g></g>\n`;
}

/** The head of README.md: the ring, the name, and what it is for. */
const BANNER = { width: 1280, height: 320 };
const banner = `<style>
body { margin: 0; width: ${BANNER.width}px; height: ${BANNER.height}px; display: flex; align-items: center; gap: 48px; background: ${GROUND}; color: #fff; font-family: "DejaVu Sans", sans-serif }
svg { width: 260px; height: 260px; margin-left: 56px; flex: none }
h1 { margin: 0 0 12px; font-size: 76px; letter-spacing: -1px }
p { margin: 0; font-size: 30px; line-height: 1.35; color: #CFE3F7 }
</style>${svg}<div><h1>Ketensturing</h1><p>Staat er echt iets afgesproken in je ketenplan?<br>De acht pijlers van <i>Ketens de baas</i>, terwijl je schrijft.</p></div>`;

writeFileSync('docs/media/icon.svg', svg);
const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${readFileSync('docs/media/icon.svg', 'utf8')}`);
  await page.screenshot({ path: 'docs/media/icon.png', omitBackground: true });
  await page.setViewportSize(BANNER);
  await page.setContent(banner);
  await page.screenshot({ path: 'docs/media/banner.png' });
} finally {
  await browser.close();
}
