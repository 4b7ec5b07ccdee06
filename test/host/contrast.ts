/** Runs in a page: texts whose contrast with it is below 4.5 (WCAG 2.2 AA), by their class. */
export const LOW_CONTRAST = `(() => {
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/^rgba\\(.*, 0\\)$|^transparent$/.test(colour)) return colour;
    }
    return getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background').trim() === '' ? 'rgb(255, 255, 255)' : toRgb(getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background').trim());
  };
  const toRgb = (hex) => {
    const probe = document.createElement('canvas').getContext('2d');
    probe.fillStyle = hex;
    const [, red, green, blue] = /^#(..)(..)(..)/.exec(probe.fillStyle).map((part) => Number.parseInt(part, 16));
    return 'rgb(' + red + ',' + green + ',' + blue + ')';
  };
  return [...document.querySelectorAll('body :not(title,desc,script,option,.kt-aloud)')].flatMap((element) => {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())) return [];
    const style = getComputedStyle(element);
    const own = light(element instanceof SVGElement ? style.fill : style.color);
    const page = light(backOf(element));
    const ratio = (Math.max(own, page) + 0.05) / (Math.min(own, page) + 0.05);
    return ratio < 4.5 ? [element.tagName + ' ' + element.getAttribute('class') + ' ' + ratio.toFixed(1)] : [];
  });
})()`;

/** Runs in a page: what hostile text would have become, had it not been escaped. */
export const DANGEROUS = `({
  elements: document.querySelectorAll('main img, main style, main iframe, main script, main b, main i').length,
  links: [...document.querySelectorAll('main a')].map((link) => link.href).filter((href) => !/^(?:https:\\/\\/github\\.com\\/|file:|command:ketensturing\\._reveal\\?|command:ketensturing\\.checkWorkspace$|command:workbench\\.actions\\.view\\.problems$)/.test(href)),
})`;
