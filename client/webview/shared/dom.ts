type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | boolean | EventListener>>;

/** Makes an element. Functions are listeners (`onclick`), `true` is an empty attribute, `false` none; text is never read as HTML. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Makes an SVG element. */
export function svg(tag: keyof SVGElementTagNameMap, attributes: Attributes = {}, ...children: readonly Node[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  set(element, attributes);
  element.append(...children);
  return element;
}

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
}

/** Writes text only where it changed, so that screen readers and selections are left alone. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function show(element: HTMLElement, visible: boolean): void {
  if (element.hidden === visible) element.hidden = !visible;
}

/** Text in which `code` between backticks is set in code font. */
export function prose(text: string): readonly Node[] {
  return text
    .split(/(`[^`]+`)/u)
    .map((part) =>
      part.startsWith('`') && part.endsWith('`') && part.length > 1
        ? h('code', {}, part.slice(1, -1))
        : document.createTextNode(part),
    );
}
