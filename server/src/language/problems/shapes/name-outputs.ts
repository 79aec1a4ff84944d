import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { indentAt } from '../edits.ts';
import { removeArgument } from '../fixes.ts';
import type { Edit, Fix } from '../problem.ts';
import { type FindingOf, words } from '../rule.ts';

type Unnamed = FindingOf<'unnamed-outputs'>;

/** Bodies of the file, those of repeats inside others included. */
const bodiesOf = (statements: readonly (ast.Declaration | ast.Statement)[]): readonly ast.Body[] =>
  statements.flatMap((statement) => ('body' in statement ? [statement.body, ...bodiesOf(statement.body.statements)] : []));

interface Where {
  readonly flow: ast.Flow;
  readonly next: ast.Statement | undefined;
}

/** The flow with the layer, and the statement that goes on from it. */
const flowOf = ({ insertAt }: Unnamed, { model }: Context): Where | undefined => {
  for (const { statements } of bodiesOf(model.parsed.file.declarations)) {
    const at = statements.findIndex((one) => one.kind === 'flow' && one.range.start === insertAt);
    const flow = statements[at];
    if (flow?.kind === 'flow')
      return { flow, next: statements.slice(at + 1).find(({ kind }) => kind === 'flow' || kind === 'repeat') };
  }
  return undefined;
};

/** The names for the outputs: those that are written already, then names that the file does not have yet. */
const namesFor = ({ outputs, site, why }: Unnamed, context: Context): readonly string[] => {
  const written = why === 'flow' ? [] : (context.textOf(site.range).match(/\w+/g) ?? []);
  const taken = new Set([...context.model.bindings.map(({ name }) => name), ...written]);
  return outputs.map((output, index) => {
    let free = written[index] ?? output;
    for (let n = 1; written[index] === undefined && taken.has(free); n++) free = `${output}_${n}`;
    taken.add(free);
    return free;
  });
};

const insert = (at: number, text: string): Edit => ({ range: { start: at, end: at }, text });

/** What follows in the same flow becomes a flow of its own, from the first of the outputs. */
const split = (
  { flow }: Where,
  made: ast.Call,
  following: ast.Call,
  names: readonly string[],
  context: Context,
): readonly Edit[] => {
  const { text } = context.model.parsed;
  const list = `[${names.join(', ')}] = `;
  const target = flow.target && text.slice(flow.target.range.start, flow.target.range.end);
  const begin = flow.source?.range.start ?? flow.calls[0]?.range.start ?? flow.range.start;
  const newLine = `\n${indentAt(text, flow.range.start)}${target === undefined ? '' : `${target} = `}${names[0]} -> `;
  const between = { start: made.range.end, end: following.range.start };
  if (text.slice(between.start, between.end).includes('#')) return [];
  return [
    { range: { start: flow.range.start, end: begin }, text: list },
    { range: between, text: newLine },
  ];
};

const namingEdits = (finding: Unnamed, context: Context): readonly Edit[] => {
  const names = namesFor(finding, context);
  const list = `[${names.join(', ')}]`;
  if (finding.why !== 'flow') return [{ range: finding.site.range, text: list }];
  const where = flowOf(finding, context);
  const at = where?.flow.calls.findIndex(({ callee }) => callee.range.start === finding.site.range.start) ?? -1;
  const [made, following] = [where?.flow.calls[at], where?.flow.calls[at + 1]];
  if (!where || !made) return [];
  if (following) return split(where, made, following, names, context);
  const { next, flow } = where;
  if (next?.kind !== 'flow' || next.source || !next.calls[0] || flow.target) return [];
  return [insert(flow.range.start, `${list} = `), insert(next.calls[0].range.start, `${names[0]} -> `)];
};

/** The argument that makes the layer give several outputs: `return_state=true`, `merge_mode=none`. */
const dropCause = ({ site }: Unnamed, { model }: Context): readonly Fix[] => {
  const call = model.calls.get(site.range.start);
  const inner = call?.arguments.find(({ parameter }) => parameter === 'layer')?.argument.value;
  const given = [call, inner && model.calls.get(inner.range.start)].flatMap((one) => one?.arguments ?? []);
  const causes = given.filter(({ parameter, value }) => {
    if (parameter === 'return_state') return value?.kind === 'boolean' && value.value;
    return parameter === 'merge_mode' && value?.kind === 'none';
  });
  const [cause, second] = causes;
  if (!cause || second) return [];
  const title = words(`Remove \`${cause.parameter}\``, `Supprimer \`${cause.parameter}\``);
  return [{ ...removeArgument(model.parsed.text, cause.argument.range, title), safe: false }];
};

/** Names for the outputs, or only one output. */
export const nameOutputs = (finding: Unnamed, context: Context): readonly Fix[] => {
  const edits = namingEdits(finding, context);
  const naming = { title: words('Name the outputs', 'Nommer les sorties'), edits, safe: false };
  return [...(edits.length > 0 ? [naming] : []), ...(finding.why === 'flow' ? dropCause(finding, context) : [])];
};
