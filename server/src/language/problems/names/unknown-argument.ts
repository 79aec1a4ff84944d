import type { Context } from '../context.ts';
import { didYouMean, listed, removeArgument } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, onFindings, words } from '../rule.ts';
import { isSparseSmoothing } from '../training/invalid-label-smoothing.ts';

/** What other optimizers call an argument. */
const COUNTERPARTS: Readonly<Record<string, readonly string[]>> = {
  momentum: ['beta_1'],
  rho: ['beta_2'],
  beta_1: ['momentum'],
  beta_2: ['rho'],
};

/** Whether a repair gives an argument a name that the call does not have already. */
const isFree =
  (offset: number, context: Context) =>
  ({ edits }: Fix): boolean => {
    const given = context.argumentAt(offset)?.call.arguments.map(({ parameter }) => parameter) ?? [];
    return !edits.some(({ text }) => given.includes(text));
  };

export const unknownArgument = defineRule({
  name: 'unknown-argument',
  group: 'names',
  severity: 'error',
  doc: words('The callee has no argument of this name.', 'L’appelé n’a pas d’argument de ce nom.'),
  why: words(
    'Keras refuses an argument that it does not know, so the name must be right to the letter.',
    'Keras refuse un argument qu’il ne connaît pas : le nom doit être exact à la lettre près.',
  ),
  check: onFindings('unknown-argument', (finding, context) => {
    if (isSparseSmoothing(finding)) return undefined;
    const { name, callee, candidates, elsewhere, argument, site } = finding;
    const { sentence, fixes } = didYouMean(name, candidates, site.range);
    const [owner] = elsewhere;
    const known = listed(candidates);
    const instead = COUNTERPARTS[name]?.find((other) => candidates.includes(other));
    const hint = owner
      ? words(
          instead
            ? ` \`${owner}\` has one; in \`${callee}\` \`${instead}\` comes closest.`
            : ` \`${owner}\` has one, \`${callee}\` does not.`,
          instead
            ? ` \`${owner}\` en a un ; dans \`${callee}\`, \`${instead}\` y ressemble le plus.`
            : ` \`${owner}\` en a un, pas \`${callee}\`.`,
        )
      : words(` It takes ${known.en}.`, ` Il prend ${known.fr}.`);
    const remove = removeArgument(context.model.parsed.text, argument, words(`Remove \`${name}\``, `Supprimer \`${name}\``));
    return {
      message: words(
        `\`${callee}\` has no argument \`${name}\`.${sentence.en || (candidates.length > 0 ? hint.en : ' It takes none.')}`,
        `\`${callee}\` n’a pas d’argument \`${name}\`.${sentence.fr || (candidates.length > 0 ? hint.fr : ' Il n’en prend aucun.')}`,
      ),
      fixes: [...fixes.filter(isFree(site.range.start, context)), { ...remove, safe: false }],
    };
  }),
});
