import type { Expectation } from './expected.ts';

const nameAfter = (keyword: string): Expectation => ({ en: `a name after \`${keyword}\``, fr: `un nom après \`${keyword}\`` });

/** What each production of the grammar wants, in the words of its users. */
export const EXPECTED = {
  declaration: {
    en: 'a declaration (`network`, `data`, `train`, `search`, `block`, `let` or `import`)',
    fr: 'une déclaration (`network`, `data`, `train`, `search`, `block`, `let` ou `import`)',
  },
  statement: { en: 'a layer or another statement', fr: 'une couche ou une autre instruction' },
  setting: { en: 'a setting such as `epochs = 20`', fr: 'un réglage comme `epochs = 20`' },
  body: { en: '`network`, `repeat` or another beginning of a body', fr: '`network`, `repeat` ou un autre début de corps' },
  argument: { en: 'an argument', fr: 'un argument' },
  item: { en: 'a value', fr: 'une valeur' },
  entry: { en: 'an entry such as `key: value`', fr: 'une entrée comme `clé: valeur`' },
  parameter: { en: 'a parameter', fr: 'un paramètre' },
  value: { en: 'a value', fr: 'une valeur' },
  letName: nameAfter('let'),
  blockName: nameAfter('block'),
  layerName: nameAfter('layer'),
  counter: nameAfter('as'),
  outputName: nameAfter('output'),
  importName: nameAfter('import'),
  from: { en: '`from` after the imported names', fr: '`from` après les noms importés' },
  path: { en: 'the path of a file in quotes after `from`', fr: 'le chemin d’un fichier entre guillemets après `from`' },
  nextName: { en: 'a name after `,`', fr: 'un nom après `,`' },
  equals: { en: '`=`', fr: '`=`', insert: ' =' },
  colon: { en: '`:` after the key', fr: '`:` après la clé', insert: ':' },
  comma: { en: '`,`', fr: '`,`', insert: ',' },
  parameters: { en: '`(` and the parameters of the block', fr: '`(` et les paramètres du bloc' },
  open: { en: '`{`', fr: '`{`' },
  count: { en: 'a number of rounds after `repeat`', fr: 'un nombre de tours après `repeat`' },
} as const satisfies Readonly<Record<string, Expectation>>;
