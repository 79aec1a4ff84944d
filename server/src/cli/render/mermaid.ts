import type { Box, Drawing } from './graph.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '#': '#35;',
  '"': '#quot;',
  '<': '#lt;',
  '>': '#gt;',
  '&': '#amp;',
  '`': '#96;',
};

/** A text in quotes; what Mermaid would read as more than text is spelled out. */
const quoted = (...lines: readonly string[]): string =>
  `"${lines.map((line) => line.replace(/[#"<>&`]/g, (sign) => SIGNS[sign] ?? sign)).join('<br>')}"`;

const boxText = (id: string, { role, lines }: Box): string =>
  role === 'input' ? `${id}([${quoted(...lines)}])` : `${id}[${quoted(...lines)}]${role === 'output' ? ':::output' : ''}`;

/** The lines of one network; `prefix` tells its boxes from those of others. */
const drawn = ({ boxes, arrows }: Drawing, prefix: string): readonly string[] => {
  const ids = new Map(boxes.map(({ name }, index) => [name, `${prefix}${index}`]));
  return [
    ...boxes.map((box, index) => boxText(`${prefix}${index}`, box)),
    ...arrows.map(([from, to]) => `${ids.get(from)} --> ${ids.get(to)}`),
  ];
};

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const framed = (drawing: Drawing, index: number): readonly string[] => [
  `subgraph net${index} [${quoted(drawing.name)}]`,
  ...indented(drawn(drawing, `net${index}_`)),
  'end',
];

/** Networks as a flowchart of Mermaid; several each in a frame. */
export function renderMermaid(drawings: readonly Drawing[]): string {
  const [only, ...others] = drawings;
  const body = only && others.length === 0 ? drawn(only, 'n') : drawings.flatMap(framed);
  return `${['flowchart TD', ...indented([...body, 'classDef output stroke-width:3px'])].join('\n')}\n`;
}
