import type { SyntaxFault } from './ast.ts';
import { syntaxFault } from './fault.ts';

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['n', '\n'],
  ['t', '\t'],
]);

const ESCAPE = /\\(?:u\{([0-9A-Fa-f]*)\}|(.))/gsu;

const fromCode = (digits: string): string | undefined => {
  const code = Number.parseInt(digits, 16);
  const valid = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : undefined;
};

const meant = (digits: string | undefined, char: string | undefined): string | undefined =>
  digits === undefined ? PLAIN.get(char ?? '') : fromCode(digits);

/** What a string with its quotes stands for; an escape that is none stands for itself. */
export const stringValue = (image: string): string => {
  const quote = image.charAt(0);
  const closed = image.length > 1 && image.endsWith(quote);
  const inner = image.slice(1, closed ? -1 : undefined);
  if (!inner.includes('\\')) return inner;
  return inner.replace(ESCAPE, (all: string, digits?: string, char?: string) => meant(digits, char) ?? all);
};

/** The escapes of a string that the language does not have. */
export const badEscapes = (image: string, start: number): SyntaxFault[] => {
  if (!image.includes('\\')) return [];
  return [...image.matchAll(ESCAPE)]
    .filter(([, digits, char]) => meant(digits, char) === undefined)
    .map(({ 0: written, index }) =>
      syntaxFault(
        { start: start + index, end: start + index + written.length },
        {
          en: `\`${written}\` is not an escape: a string has \`\\"\`, \`\\'\`, \`\\\\\`, \`\\n\`, \`\\t\` and \`\\u{1F600}\`. For a backslash write \`\\\\\`.`,
          fr: `\`${written}\` n’est pas un échappement : une chaîne connaît \`\\"\`, \`\\'\`, \`\\\\\`, \`\\n\`, \`\\t\` et \`\\u{1F600}\`. Pour une barre oblique inverse, écrivez \`\\\\\`.`,
        },
      ),
    );
};

/** The value of a number as written; of one that is run into a name, what it begins with. */
export const numberValue = (image: string): number => {
  const digits = image.includes('_') ? image.replaceAll('_', '') : image;
  const value = Number(digits);
  return Number.isNaN(value) ? Number.parseFloat(digits) || 0 : value;
};

/** Written without `.` and exponent. */
export const isInteger = (image: string): boolean => !/^[0-9_]*[.eE]/.test(image);
