import type pc from 'picocolors';

type Colors = ReturnType<typeof pc.createColors>;

/** Text between marks, and what it becomes. */
const STYLES: readonly (readonly [RegExp, (colors: Colors) => (text: string) => string])[] = [
  [/\*\*(.+?)\*\*/g, (colors) => colors.bold],
  [/(?<![\w*])\*([^*\n]+)\*(?![\w*])/g, (colors) => colors.italic],
];

function styled(text: string, colors: Colors): string {
  return STYLES.reduce((rest, [mark, style]) => rest.replace(mark, (_, inner: string) => style(colors)(inner)), text);
}

/** Links as text, with the address behind. */
const withLinks = (text: string): string => text.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 <$2>');

function line(text: string, colors: Colors): string {
  const heading = /^#+ (.*)$/.exec(text);
  if (heading) return colors.bold(heading[1] ?? '');
  if (/^---+$/.test(text)) return colors.dim('─'.repeat(40));
  // Outside of code font alone are the marks of Markdown marks.
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? colors.cyan(part.slice(1, -1)) : part))
    .join('')
    .replace(/\\([\\`*_{}[\]()#+\-!|<>~])/g, '$1')
    .trimEnd();
}

/** Markdown for a terminal with colours: bold, italics, code font, links and rules as it can show them. */
export function forTerminal(markdown: string, colors: Colors): string {
  let code = false;
  return markdown
    .split('\n')
    .flatMap((text) => {
      if (/^```/.test(text)) {
        code = !code;
        return [];
      }
      return [code ? `  ${colors.cyan(text)}` : line(styled(withLinks(text), colors), colors)];
    })
    .join('\n');
}
