import type { Random } from '../../../../scripts/oracle/networks/random.ts';
import type { FileState } from '../../../../server/src/language/index.ts';
import type { DataFacts } from '../../../../server/src/protocol/index.ts';

/** A line of an altered spec, and which line of the clean one it was; `undefined`: it is new. */
export interface Line {
  readonly text: string;
  readonly from: number | undefined;
}

/** A spec on the way from clean to mistaken, with what is known around it. */
export interface Draft {
  readonly lines: readonly Line[];
  /** Where the mistake is to be reported. */
  readonly guilty: Line | undefined;
  /** What a look into the data found; `undefined`: nobody looked. */
  readonly facts: DataFacts | undefined;
  /** Whether paths lead to files; `undefined`: nobody looked. */
  readonly found: FileState | undefined;
  /** Other files, by the path that an import writes. */
  readonly files: Readonly<Record<string, string>>;
}

/** One step of an alteration; `undefined`: the spec has no place for it. */
export type Change = (draft: Draft, random: Random) => Draft | undefined;

/** What a step writes: a text in which `$1` is the first group of the match, or what a function makes of the groups. */
export type Written = string | ((groups: readonly string[], random: Random) => string);

const write = (match: RegExpExecArray, written: Written, random: Random): string => {
  const groups = [...match].map((group) => group ?? '');
  if (typeof written === 'function') return written(groups, random);
  return written.replace(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? '');
};

interface Place {
  readonly at: number;
  readonly line: Line;
  readonly match: RegExpExecArray;
}

const placesOf = ({ lines }: Draft, pattern: RegExp): readonly Place[] =>
  lines.flatMap((line, at) => {
    const match = line.text.trimStart().startsWith('#') ? null : pattern.exec(line.text);
    return match ? [{ at, line, match }] : [];
  });

const somewhere = (draft: Draft, pattern: RegExp, random: Random): Place | undefined => {
  const places = placesOf(draft, pattern);
  return places.length === 0 ? undefined : random.pick(...places);
};

/** The first step that writes says where the mistake is. */
const withLines = (draft: Draft, at: number, dropped: number, ...added: readonly Line[]): Draft => {
  const lines = draft.lines.toSpliced(at, dropped, ...added);
  const guilty = draft.guilty === draft.lines[at] && dropped > 0 ? added[0] : draft.guilty;
  return { ...draft, lines, guilty: guilty ?? added[0] };
};

const rewritten = (draft: Draft, { line, match, at }: Place, written: Written, random: Random): Draft => {
  const [old] = match;
  const text = line.text.slice(0, match.index) + write(match, written, random) + line.text.slice(match.index + old.length);
  return withLines(draft, at, 1, { text, from: line.from });
};

/** Writes something else where a line matches; of several such lines any. */
export const swap =
  (pattern: RegExp, written: Written): Change =>
  (draft, random) => {
    const place = somewhere(draft, pattern, random);
    return place && rewritten(draft, place, written, random);
  };

/** Writes something else in the line that matches as number `index`. */
export const swapNth =
  (index: number, pattern: RegExp, written: Written): Change =>
  (draft, random) => {
    const place = placesOf(draft, pattern)[index];
    return place && rewritten(draft, place, written, random);
  };

/** Writes something else wherever a line matches. */
export const swapAll =
  (pattern: RegExp, written: string): Change =>
  (draft) => {
    const lines = draft.lines.map(({ text, from }) => ({ text: text.replaceAll(pattern, written), from }));
    const guilty = draft.guilty ? lines[draft.lines.indexOf(draft.guilty)] : undefined;
    return { ...draft, lines, guilty };
  };

const insert =
  (pattern: RegExp, written: Written, offset: 0 | 1): Change =>
  (draft, random) => {
    const place = somewhere(draft, pattern, random);
    if (!place) return undefined;
    const indent = /^\s*/.exec(place.line.text)?.[0] ?? '';
    const text = indent + write(place.match, written, random);
    return withLines(draft, place.at + offset, 0, { text, from: undefined });
  };

/** A new line below one that matches. */
export const after = (pattern: RegExp, written: Written): Change => insert(pattern, written, 1);

/** A new line above one that matches. */
export const before = (pattern: RegExp, written: Written): Change => insert(pattern, written, 0);

/** A new line at the beginning of the file. */
export const begin =
  (text: string): Change =>
  (draft) =>
    withLines(draft, 0, 0, { text, from: undefined });

/** New lines at the end of the file; the first of them is to blame. */
export const end =
  (...texts: readonly string[]): Change =>
  (draft) =>
    withLines(draft, draft.lines.length, 0, ...texts.map((text) => ({ text, from: undefined })));

/** A new setting at the beginning of a block. */
export const setting = (block: 'train' | 'data' | 'search', text: string): Change =>
  after(new RegExp(`^${block}\\b.*\\{`), `  ${text}`);

/** Takes a line out. */
export const drop =
  (pattern: RegExp): Change =>
  (draft, random) => {
    const place = somewhere(draft, pattern, random);
    return place ? { ...draft, lines: draft.lines.toSpliced(place.at, 1) } : undefined;
  };

/** Takes out every line that matches. */
export const dropAll =
  (pattern: RegExp): Change =>
  (draft) => {
    const places = new Set(placesOf(draft, pattern).map(({ line }) => line));
    return places.size === 0 ? undefined : { ...draft, lines: draft.lines.filter((line) => !places.has(line)) };
  };

/** Takes out every line that matches behind another that does, with nothing but notes between. */
export const dropRepeats =
  (pattern: RegExp): Change =>
  (draft) => {
    const matches = (line: Line | undefined) => line !== undefined && pattern.test(line.text);
    const said = draft.lines.filter(({ text }) => text.trim() !== '' && !text.trimStart().startsWith('#'));
    const repeats = new Set(said.filter((line, at) => matches(line) && matches(said[at - 1])));
    return { ...draft, lines: draft.lines.filter((line) => !repeats.has(line)) };
  };

/** The mistake is reported on the first line that matches. */
export const blame =
  (pattern: RegExp): Change =>
  (draft) => {
    const [place] = placesOf(draft, pattern);
    return place ? { ...draft, guilty: place.line } : undefined;
  };

/** The mistake is reported on the next line, below the one to blame so far, that matches. */
export const blameNext =
  (pattern: RegExp): Change =>
  (draft) => {
    const start = draft.guilty ? draft.lines.indexOf(draft.guilty) : -1;
    const place = placesOf(draft, pattern).find(({ at }) => at > start);
    return place ? { ...draft, guilty: place.line } : undefined;
  };

/** The mistake is reported on the last line that matches. */
export const blameLast =
  (pattern: RegExp): Change =>
  (draft) => {
    const place = placesOf(draft, pattern).at(-1);
    return place && { ...draft, guilty: place.line };
  };

/** Applies only where a line matches. */
export const where =
  (pattern: RegExp): Change =>
  (draft) =>
    placesOf(draft, pattern).length > 0 ? draft : undefined;

/** Applies only where no line matches. */
export const unless =
  (pattern: RegExp): Change =>
  (draft) =>
    placesOf(draft, pattern).length === 0 ? draft : undefined;

/** The look into the data finds something else. */
export const finds =
  (change: (facts: DataFacts, random: Random) => DataFacts): Change =>
  (draft, random) =>
    draft.facts ? { ...draft, facts: change(draft.facts, random) } : undefined;

/** Paths lead elsewhere. */
export const leads =
  (found: FileState): Change =>
  (draft) => ({ ...draft, found });

/** Another file says something else. */
export const otherFile =
  (path: string, text: string): Change =>
  (draft) =>
    path in draft.files ? { ...draft, files: { ...draft.files, [path]: text } } : undefined;

/** Another optimizer. */
export const optimizer = (text: string): Change => swap(/optimizer = .*/, `optimizer = ${text}`);
