import type { IToken } from 'chevrotain';
import type * as ast from '../ast.ts';
import { Report } from '../build/report.ts';
import type { Docs } from '../docs.ts';
import * as t from '../tokens.ts';
import type { Choices } from './between.ts';
import { EXPECTED } from './expectations.ts';
import { rangeOf } from './expected.ts';
import { StatementParser } from './statements.ts';

type Declared = ast.Import | ast.Declaration | undefined;

const DECLARATIONS: ReadonlySet<string> = new Set(['import', 'let', 'block', 'network', 'data', 'train', 'search']);

const isDeclaration = (node: ast.AnyNode): node is ast.Import | ast.Declaration => DECLARATIONS.has(node.kind);

/** What is read: tokens whose brackets pair, and what documents a place. */
export interface Input {
  readonly text: string;
  readonly tokens: IToken[];
  readonly docs: Docs;
  /** Whether the tree may be made of parts of the last one, and parts of it may be used again. */
  readonly remembering: boolean;
}

export interface Output {
  readonly file: ast.File;
  readonly faults: readonly ast.SyntaxFault[];
}

const LAYERS = {
  en: 'a declaration (layers stand in the body of a `network` or a `block`)',
  fr: 'une déclaration (les couches sont dans le corps d’un `network` ou d’un `block`)',
};

/**
 * The grammar, for tokens whose brackets are balanced; each production gives its part of the tree. It takes every such row
 * of tokens: what a production lacks is optional here and reported, what does not fit is passed over and reported. So
 * nothing is skipped beyond the slip, and no second error follows from the first.
 */
export class SpecParser extends StatementParser {
  /** The kind of the block of settings being read. */
  private block: ast.Settings['kind'] = 'data';

  constructor(checked = false) {
    super(checked);
    this.performSelfAnalysis();
    this.recording = false;
  }

  /** The tree of a file, and what does not fit the grammar. */
  read({ text, tokens, docs, remembering }: Input): Output {
    this.text = text;
    this.docs = docs;
    this.remembering = remembering;
    this.slips = [];
    this.pending.length = 0;
    this.report = new Report(text);
    this.counting = false;
    this.input = tokens;
    const all = this.file();
    const imports = all.filter((one) => one.kind === 'import');
    const declarations = all.filter((one) => one.kind !== 'import');
    const file = { kind: 'file', range: { start: 0, end: text.length }, imports, declarations } as const;
    const faults = [...this.slips, ...this.report.faults];
    this.forget();
    return { file, faults };
  }

  /** Lets go of what was read: the parser outlives it. */
  private forget(): void {
    this.input = [];
    this.made = { ranges: [], parts: [] };
    this.text = '';
    this.docs = () => undefined;
    this.report = new Report('');
  }

  private readonly file = this.RULE('file', (): (ast.Import | ast.Declaration)[] => {
    const all: (ast.Import | ast.Declaration)[] = [];
    this.MANY(() => {
      const made = this.again(isDeclaration) ?? this.SUBRULE(this.declaration);
      if (made !== undefined) all.push(made);
    });
    return all;
  });

  private readonly declarations: Choices<Declared> = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { ALT: () => this.SUBRULE(this.import) },
      { ALT: () => this.SUBRULE(this.let) },
      { ALT: () => this.SUBRULE(this.blockDeclaration) },
      { GATE: () => this.headerAhead(), ALT: () => this.SUBRULE(this.network) },
      { GATE: () => this.headerAhead(), ALT: () => this.SUBRULE(this.settings) },
      { GATE: () => this.foreignAhead(), ALT: () => this.dropped(() => this.SUBRULE(this.foreign)) },
      { ALT: () => this.SUBRULE(this.loose) },
      { ALT: () => this.SUBRULE(this.strayBody) },
      { ALT: () => this.nothing(EXPECTED.declaration) },
    ],
  };
  private readonly declaration = this.RULE('declaration', (): Declared => {
    const first = this.LA(1);
    const begun = this.begin();
    const made = this.OR(this.declarations);
    this.keep(first, made, begun);
    return made;
  });

  private readonly import = this.RULE('import', (): ast.Import => {
    const names: ast.Name[] = [];
    const first = this.CONSUME(t.Import);
    const listed = (name: IToken | undefined, expected: typeof EXPECTED.importName | typeof EXPECTED.nextName): void => {
      this.lacks(name, expected);
      if (name !== undefined) names.push(this.bound(name));
    };
    listed(
      this.OPTION({ GATE: () => !this.pathAhead() && !this.declarationAhead(), DEF: () => this.CONSUME(t.Name) }),
      EXPECTED.importName,
    );
    this.MANY(() => {
      this.CONSUME(t.Comma);
      listed(this.OPTION1({ GATE: () => !this.pathAhead(), DEF: () => this.CONSUME1(t.Name) }), EXPECTED.nextName);
    });
    this.lacks(
      this.OPTION2(() => this.CONSUME(t.From)),
      EXPECTED.from,
    );
    const path = this.OPTION3(() => this.CONSUME(t.StringToken));
    this.lacks(path, EXPECTED.path);
    return { kind: 'import', range: this.span(first), names, path: path && this.string(path) };
  });

  private readonly blockDeclaration = this.RULE('block', (): ast.Block => {
    const first = this.CONSUME(t.Block);
    const name = this.OPTION({ GATE: () => this.nameHere(t.LParen), DEF: () => this.CONSUME(t.Name) });
    this.lacks(name, EXPECTED.blockName);
    const parameters = this.OPTION1(() => this.SUBRULE(this.parameters));
    this.lacks(parameters, EXPECTED.parameters);
    this.SUBRULE(this.beforeBody);
    const body = this.bodyOf(first);
    const range = this.span(first);
    const named = name && this.blockName(name);
    return { kind: 'block', range, doc: this.doc(first), name: named, parameters: parameters ?? [], body };
  });

  private blockName(name: IToken): ast.Name {
    if (!this.recording && name.tokenType !== t.Name && !t.isConstant(name)) {
      this.report.slip(rangeOf(name), {
        en: `A block cannot be named \`${name.image}\`, which is a keyword: choose another name.`,
        fr: `Un bloc ne peut pas s’appeler \`${name.image}\`, qui est un mot-clé : choisissez un autre nom.`,
      });
    }
    return this.bound(name);
  }

  private readonly parameterItems = this.entriesOf(t.LParen, EXPECTED.parameter, () => this.SUBRULE(this.parameter));
  private readonly parameters = this.RULE('parameters', (): readonly ast.Parameter[] =>
    this.bracket(t.LParen, t.RParen, this.parameterItems),
  );

  private readonly parameter = this.RULE('parameter', (): ast.Parameter => {
    const name = this.CONSUME(t.Name);
    let value: ast.Expr | undefined;
    this.OPTION(() => {
      this.CONSUME(t.Equals);
      value = this.value();
    });
    return { kind: 'parameter', range: this.span(name), name: this.bound(name), value };
  });

  private readonly network = this.RULE('network', (): ast.Network => {
    const first = this.CONSUME(t.Network);
    const name = this.OPTION({ GATE: () => this.nameHere(t.LBrace), DEF: () => this.CONSUME(t.Name) });
    this.SUBRULE(this.beforeBody);
    const body = this.bodyOf(first);
    const keyword = this.place(first);
    return { kind: 'network', range: this.span(first), doc: this.doc(first), keyword, name: this.optionalName(name), body };
  });

  /** What other languages have between a name and its body: `network n():` */
  private readonly beforeBody = this.RULE('beforeBody', () => {
    this.MANY({
      GATE: () => this.sameLine(),
      DEF: () => {
        this.stands(EXPECTED.open);
        this.OR([
          { ALT: () => this.CONSUME(t.Colon) },
          { ALT: () => this.CONSUME(t.Equals) },
          { ALT: () => this.CONSUME(t.Arrow) },
          { ALT: () => this.dropped(() => this.SUBRULE(this.paren)) },
        ]);
      },
    });
  });

  /** The body of the declaration that begins at a token. */
  private bodyOf(first: IToken): ast.Body {
    return this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [{ ALT: () => this.SUBRULE(this.body) }, { ALT: () => this.SUBRULE(this.openBody, { ARGS: [first] }) }],
    });
  }

  /** A statement outside of every body. */
  private readonly loose = this.RULE('loose', (): ast.Let | undefined => {
    const start = this.LA(1);
    const pieces = this.pieces();
    if (this.recording) return undefined;
    const [target, bound, ...more] = pieces;
    if (target?.value?.kind === 'reference' && bound?.link?.sign === '=' && more.length === 0)
      return this.keywordless(start, target.value, bound.value);
    const layers = pieces.some(({ value, link }) => value?.kind === 'call' || link !== undefined);
    this.report.misfit(this.span(start), layers ? LAYERS : EXPECTED.declaration);
    return undefined;
  });

  private readonly settings = this.RULE('settings', (): ast.Settings => {
    const first = this.OR([
      { ALT: () => this.CONSUME(t.Data) },
      { ALT: () => this.CONSUME(t.Train) },
      { ALT: () => this.CONSUME(t.Search) },
    ]);
    const kind = first.tokenType === t.Train ? 'train' : first.tokenType === t.Search ? 'search' : 'data';
    this.block = kind;
    const name = this.OPTION({ GATE: () => this.nameHere(t.LBrace), DEF: () => this.CONSUME(t.Name) });
    this.SUBRULE(this.beforeBody);
    const settings = this.OR1([{ ALT: () => this.SUBRULE(this.settingsBody) }, { ALT: () => this.SUBRULE(this.openSettings) }]);
    const keyword = this.place(first);
    return { kind, range: this.span(first), doc: this.doc(first), keyword, name: this.optionalName(name), settings };
  });

  private readonly settingForms: Choices<ast.Setting | undefined> = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { ALT: () => this.SUBRULE(this.setting) },
      { ALT: () => this.SUBRULE(this.strayBody) },
      { ALT: () => this.nothing(EXPECTED.setting) },
      { ALT: () => this.noSetting() },
    ],
  };
  private readonly settingsBody = this.RULE('settingsBody', (): readonly ast.Setting[] => {
    const settings: ast.Setting[] = [];
    this.CONSUME(t.LBrace);
    this.MANY(() => {
      const setting = this.OR(this.settingForms);
      if (setting !== undefined) settings.push(setting);
    });
    this.CONSUME(t.RBrace);
    return settings;
  });

  private noSetting(): undefined {
    this.misplaced(EXPECTED.setting);
  }

  private readonly openSettings = this.RULE('openSettings', (): readonly ast.Setting[] => {
    const settings: ast.Setting[] = [];
    this.lacksOpen();
    this.MANY({
      GATE: () => !this.atMargin() && !this.declarationAhead(),
      DEF: () => settings.push(this.SUBRULE(this.setting)),
    });
    return settings;
  });

  private readonly settingSigns: Choices<IToken>['DEF'] = [
    { ALT: () => this.CONSUME(t.Equals) },
    { ALT: () => this.CONSUME(t.In) },
    { ALT: () => this.wrong(t.Colon, EXPECTED.equals) },
  ];
  private readonly settingSign = (): IToken => this.OR(this.settingSigns);
  private readonly setting = this.RULE('setting', (): ast.Setting => {
    const first = this.CONSUME(t.Name);
    const sign = this.OPTION(this.settingSign);
    this.lacksEquals(sign);
    const value = this.lineValue();
    const operator = sign?.tokenType === t.In ? 'in' : '=';
    if (sign !== undefined && operator === 'in' && this.block !== 'search') {
      this.report.slip(rangeOf(sign), {
        en: `Expected \`=\`, found \`in\`: only a \`search\` draws values with \`in\`.`,
        fr: `On attend ici \`=\`, pas \`in\` : seul un \`search\` tire des valeurs avec \`in\`.`,
      });
    }
    return { kind: 'setting', range: this.span(first), name: this.name(first), operator, value };
  });
}
