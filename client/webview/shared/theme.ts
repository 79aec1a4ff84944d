/** Colours of the theme for what is drawn on a canvas; everything else takes them in CSS. */
export interface Palette {
  readonly text: string;
  readonly grid: string;
  readonly background: string;
  readonly train: string;
  readonly validation: string;
  readonly font: string;
}

/** Reads the palette from the variables that VS Code sets on the document. */
export function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const variable = (names: readonly string[], otherwise: string) =>
    names.map((name) => style.getPropertyValue(`--vscode-${name}`).trim()).find((value) => value !== '') ?? otherwise;
  const text = variable(['foreground', 'editor-foreground'], 'CanvasText');
  return {
    text: variable(['descriptionForeground'], text),
    grid: `color-mix(in srgb, ${variable(['contrastBorder'], text)} ${highContrast() ? 40 : 14}%, transparent)`,
    background: variable(['editor-background'], 'Canvas'),
    train: variable(['charts-blue'], 'LinkText'),
    validation: variable(['charts-yellow', 'charts-orange'], text),
    font: `11px ${variable(['font-family'], 'sans-serif')}`,
  };
}

/** Themes in which lines, not tints, hold things apart. */
function highContrast(): boolean {
  return document.body.matches('.vscode-high-contrast, .vscode-high-contrast-light');
}

/** Calls `listener` after every change of theme: VS Code then changes the class and the variables of the document. */
export function onThemeChange(listener: () => void): void {
  let pending = false;
  const observer = new MutationObserver(() => {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      listener();
    });
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
}
