import fc from 'fast-check';
import { SAMPLES } from '../../unit/syntax/support/samples.ts';
import { declarations } from '../semantics/specs.ts';
import { specs } from '../syntax/declarations.ts';

/** What may stand between two tokens: blanks, new lines, blank lines, comments of every kind. */
const separator = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(' ', ' ', '  ', '\n', '\n    ', '\t') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['\n\n', '\n \n\n\t\n  ', '\r\n', '\r\n\r\n', ' # note\n', ' ## note \t\n', '\n## more\n', '\n# one\n\n## two\n'],
      ...['#\n', '\n### three\r\n', '\n# nnspec-ignore unused-name: why\n', ' # nnspec-ignore shape-mismatch\n  '],
    ),
  },
);

const calm = fc.constantFrom(' ', ' ', ' ', ' ', ' ', ' ', ' ', '\n', '\n  ', '\n\n');

/** Any spec of the grammar, its tokens set anyhow. */
const tossed = fc
  .tuple(
    specs,
    fc.boolean().chain((wild) => fc.infiniteStream(wild ? separator : calm)),
    fc.constantFrom('', '\ufeff', '\n\n'),
  )
  .map(([{ tokens }, separators, start]) => start + tokens.map((token) => token + separators.next().value).join(''));

/** Specs that mean something, with comments and new lines put between their tokens. */
const commented = fc
  .tuple(
    fc.oneof(
      declarations.map((all) => all.join('\n')),
      fc.constantFrom(...SAMPLES),
    ),
    fc.infiniteStream(fc.oneof({ weight: 10, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: separator })),
  )
  .map(([text, extras]) =>
    text.replaceAll(/[ \n]+(?=[A-Za-z[\]{}()]|->)/g, (gap) =>
      text.includes('#') && gap.includes('\n') ? gap : (extras.next().value ?? gap),
    ),
  );

export const texts = fc.oneof({ weight: 2, arbitrary: tossed }, { weight: 1, arbitrary: commented });
