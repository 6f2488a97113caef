/** Below this the page's background counts as dark; halfway between black and white. */
const darkBelow = 0.5;

/** Whether the page is shown dark, from its background: GitLab's ways to say so changed over the releases. */
export function themeOf(document: Document): 'dark' | 'light' {
  const view = document.defaultView;
  if (!view) return 'light';
  for (const element of [document.body, document.documentElement]) {
    const luminance = luminanceOf(view.getComputedStyle(element).backgroundColor);
    if (luminance !== null) return luminance < darkBelow ? 'dark' : 'light';
  }
  return 'light';
}

/** Relative brightness 0 to 1 of an `rgb()` colour; null when it is transparent or not understood. */
function luminanceOf(color: string): number | null {
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
