import { type Catalogue, type Entry, type Lang, paramsOf } from '../../catalogue/index.ts';
import type { Model } from '../semantics/model.ts';
import type { SignatureHelp } from '../service.ts';
import type * as ast from '../syntax/ast.ts';
import { nodeAt } from '../syntax/walk.ts';
import { defaultText } from '../text/values.ts';
import { entryCard } from './cards/entry-card.ts';
import { paramCard } from './cards/param-card.ts';
import { entryOfCall, paramOfArgument, slotAt } from './completion/slot.ts';

/** A parameter as the label has it, with its page. */
interface Part {
  readonly name: string;
  readonly text: string;
  readonly documentation: string;
  readonly positional: boolean;
}

const inBrackets = (call: ast.Call, text: string, offset: number): boolean => {
  const { start, end } = call.brackets;
  const closed = text[end - 1] === ')';
  return start < offset && (closed ? offset < end : offset <= end);
};

const labelled = (name: string, parts: readonly Part[], documentation: string, active: number): SignatureHelp => {
  let label = `${name}(`;
  const parameters = parts.map(({ text, documentation: page }, i) => {
    const start = label.length + (i === 0 ? 0 : 2);
    label += `${i === 0 ? '' : ', '}${text}`;
    return { label: { start, end: label.length }, documentation: page };
  });
  return { label: `${label})`, documentation, parameters, active: active >= 0 && active < parts.length ? active : undefined };
};

/** The arguments before the cursor, and the one that it is in. */
const argumentsAt = (call: ast.Call, offset: number) => ({
  before: call.args.filter(({ range }) => range.end < offset),
  current: call.args.find(({ range }) => range.start <= offset && offset <= range.end),
});

/** Which part the cursor is in: that of the argument there, or the next by position. */
const activePart = (
  call: ast.Call,
  offset: number,
  parts: readonly Part[],
  nameOf: (argument: ast.Argument) => string | undefined,
): number => {
  const { before, current } = argumentsAt(call, offset);
  if (current) return parts.findIndex(({ name }) => name === nameOf(current));
  if (before.every(({ name }) => name === undefined)) return parts[before.length]?.positional ? before.length : -1;
  const given = new Set(before.map(nameOf));
  return parts.findIndex(({ name }) => !given.has(name));
};

const ofEntry = (call: ast.Call, entry: Entry, offset: number, catalogue: Catalogue, lang: Lang): SignatureHelp => {
  const parts = Object.entries(paramsOf(entry)).map(([name, param]): Part => {
    const preset = defaultText(param, catalogue);
    const text = preset === undefined ? name : `${name}=${preset}`;
    const documentation = paramCard({ name, param, owner: entry }, catalogue, lang);
    return { name, text, documentation, positional: !param.keywordOnly };
  });
  const active = activePart(call, offset, parts, (argument) => paramOfArgument(call, argument, entry)?.name);
  return labelled(call.callee.text, parts, entryCard(entry, lang), active);
};

const ofBlock = (call: ast.Call, block: ast.Block, offset: number, text: string): SignatureHelp => {
  const parts = block.parameters.map(
    ({ name, range }): Part => ({
      name: name.text,
      text: text.slice(range.start, range.end).replace(/\s+/g, ' '),
      documentation: '',
      positional: true,
    }),
  );
  const names = block.parameters.map(({ name }) => name.text);
  const active = activePart(call, offset, parts, (argument) => argument.name?.text ?? names[call.args.indexOf(argument)]);
  return labelled(call.callee.text, parts, block.doc ?? '', active);
};

const blockNamed = (file: ast.File, name: string): ast.Block | undefined =>
  file.declarations.find((one): one is ast.Block => one.kind === 'block' && one.name?.text === name);

/** The call whose brackets an offset lies in, with its parameters; `undefined` outside of brackets. */
export const signatureHelp = (model: Model, offset: number, lang: Lang, catalogue: Catalogue): SignatureHelp | undefined => {
  const { file, text } = model.parsed;
  const path = nodeAt(file, offset);
  const at = path.findLastIndex((node) => node.kind === 'call' && inBrackets(node, text, offset));
  const call = path[at];
  if (call?.kind !== 'call') return undefined;
  const block = blockNamed(file, call.callee.text);
  if (block) return ofBlock(call, block, offset, text);
  const entry = entryOfCall(call, slotAt(path, at, catalogue).type, catalogue);
  return entry && ofEntry(call, entry, offset, catalogue, lang);
};
