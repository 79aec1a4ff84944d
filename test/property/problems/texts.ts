import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** Texts to be checked: every kind of mistake there is, and mistakes upon those. */

const root = join(import.meta.dirname, '../../..');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.nnspec'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .filter((text) => text.length < 4_000);

const sources = [...filesIn('samples'), ...filesIn('test/fixtures/rules')];

/** A sample, or a fixture of a rule. */
export const source = fc.constantFrom(...sources);

export const scraps = fc.constantFrom(
  ...['(', ')', '[', ']', '{', '}', ',', '=', '->', ':', '"', "'", '#', '\n', '\r\n', '\r', ' ', '**', '//', '-', '.', ';'],
  ...['0', '-1', '1e400', '3.5', '1_000', 'none', 'true', 'repeat 2 {', 'output ', 'layer ', 'input', 'block b() {'],
  ...['𝒳', '😀', '\ud83d', 'é', '\u0000', '\u2028', '\ufeff', '# nnspec-ignore invalid-size\n', '# nnspec-ignore 😀\n'],
  ...['Dense(1)', 'LSTM(8, return_state=true)', 'decay=1e-4, ', 'batch_input_shape=[2, 3], ', 'nb_row=3, ', 'activation=softmax'],
  ...[
    'clipnorm=0, clipvalue=1',
    'kernel_regularizer=max_norm',
    'validation_split = 2',
    'shuffle = true',
    'momentum=1, nesterov=true',
  ],
);

/** A sample or a fixture with pieces cut out, doubled, moved, or put in. */
export const mutated = fc
  .tuple(
    source,
    fc.array(fc.tuple(fc.nat(4_000), fc.nat(40), fc.nat(4_000), fc.constantFrom('cut', 'double', 'move', 'insert'), scraps), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [at, length, to, how, scrap]) => {
      const start = at % (now.length + 1);
      const piece = now.slice(start, start + length);
      if (how === 'insert') return now.slice(0, start) + scrap + now.slice(start);
      if (how === 'double') return now.slice(0, start) + piece + now.slice(start);
      const rest = now.slice(0, start) + now.slice(start + length);
      const target = to % (rest.length + 1);
      return how === 'cut' ? rest : rest.slice(0, target) + piece + rest.slice(target);
    }, text),
  );

/** Scraps of the language and of other tongues in any order. */
export const soup = fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join(''));
