import { Graph, layout } from '@dagrejs/dagre';
import type { Box, Drawing } from './graph.ts';

/** A letter of the drawing's font is so wide, a line so high, in pixels. */
const LETTER = 7.3;
const LINE = 17;
const PADDING = 12;
const MARGIN = 16;
const TITLE = 28;

const STYLE = `
  text { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #1f2328; text-anchor: middle; }
  .title { font-size: 14px; font-weight: 600; text-anchor: start; }
  .name { font-weight: 600; }
  .shape { fill: #59636e; }
  rect { fill: #f6f8fa; stroke: #59636e; }
  .input rect { fill: #ddf4ff; stroke: #0969da; }
  .output rect { stroke-width: 2.5; }
  path { fill: none; stroke: #59636e; }
  marker path { fill: #59636e; stroke: none; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .shape { fill: #9198a1; }
    rect { fill: #21262d; stroke: #9198a1; } .input rect { fill: #12304f; stroke: #4493f8; }
    path { stroke: #9198a1; } marker path { fill: #9198a1; }
  }`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

const at = (value: number): string => String(Math.round(value * 10) / 10);

interface Placed extends Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Layout {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Placed[];
  readonly arrows: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Arrow {
  points?: readonly Point[];
}

interface Place {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

const sizeOf = ({ lines }: Box): Place => ({
  width: Math.max(...lines.map((line) => [...line].length)) * LETTER + 2 * PADDING,
  height: lines.length * LINE + PADDING,
});

/** Where dagre puts the boxes and leads the arrows. */
function placed({ name, boxes, arrows }: Drawing): Layout {
  const graph = new Graph<{ rankdir: 'TB'; ranksep: number; nodesep: number; width?: number; height?: number }, Place, Arrow>();
  graph.setGraph({ rankdir: 'TB', ranksep: 32, nodesep: 24 });
  for (const box of boxes) graph.setNode(box.name, sizeOf(box));
  for (const [from, to] of arrows) graph.setEdge(from, to, {});
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    name,
    width: Math.max(width, [...name].length * LETTER * 1.2),
    height,
    boxes: boxes.map((box) => ({ ...box, ...sizeOf(box), x: 0, y: 0, ...graph.node(box.name) })),
    arrows: arrows.map(([from, to]) => graph.edge(from, to).points ?? []),
  };
}

const CLASSES = ['name', 'kind', 'shape'] as const;

function boxText({ role, lines, x, y, width, height }: Placed): string {
  const top = y - height / 2;
  const texts = lines.map(
    (line, index) =>
      `<text class="${CLASSES[index]}" x="${at(x)}" y="${at(top + PADDING / 2 + (index + 0.75) * LINE)}">${escaped(line)}</text>`,
  );
  const round = role === 'input' ? 16 : 4;
  const frame = `<rect x="${at(x - width / 2)}" y="${at(top)}" width="${at(width)}" height="${at(height)}" rx="${round}"/>`;
  return `<g class="${role}">${frame}${texts.join('')}</g>`;
}

const arrowText = (points: readonly Point[]): string =>
  `<path d="M${points.map(({ x, y }) => `${at(x)} ${at(y)}`).join(' L')}" marker-end="url(#arrow)"/>`;

const networkText = ({ name, boxes, arrows }: Layout, top: number): string =>
  [
    `<g transform="translate(${MARGIN} ${at(top)})">`,
    `<text class="title" x="0" y="14">${escaped(name)}</text>`,
    `<g transform="translate(0 ${TITLE})">`,
    ...arrows.map(arrowText),
    ...boxes.map(boxText),
    '</g></g>',
  ].join('\n');

const MARKER =
  '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L8 4 L0 8 z"/></marker></defs>';

/** Networks as one picture, one below the other. It follows the reader's light or dark colours. */
export function renderSvg(drawings: readonly Drawing[]): string {
  const layouts = drawings.map(placed);
  const width = Math.max(0, ...layouts.map((one) => one.width)) + 2 * MARGIN;
  let top = MARGIN;
  const bodies = layouts.map((one) => {
    const body = networkText(one, top);
    top += one.height + TITLE + MARGIN;
    return body;
  });
  const title = escaped(drawings.map(({ name }) => name).join(', '));
  const size = `width="${at(width)}" height="${at(top)}" viewBox="0 0 ${at(width)} ${at(top)}"`;
  return `${[`<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${title}">`, `<title>${title}</title>`, `<style>${STYLE}\n</style>`, MARKER, ...bodies, '</svg>'].join('\n')}\n`;
}
