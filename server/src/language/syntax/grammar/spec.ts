import type { CstNode, IToken } from 'chevrotain';
import type { SyntaxFault } from '../ast.ts';
import * as t from '../tokens.ts';
import { EXPECTED } from './expectations.ts';
import type { Expectation } from './expected.ts';
import { type Choices, ValueParser } from './values.ts';

/**
 * The grammar, for tokens whose brackets are balanced. It takes every such row of tokens: what a production lacks is
 * optional here and reported, what does not fit is passed over and reported. So nothing is skipped beyond the slip, and
 * no second error follows from the first.
 */
export class SpecParser extends ValueParser {
  constructor(checked = false) {
    super(checked);
    this.performSelfAnalysis();
  }

  /** The concrete tree of a file, and what does not fit the grammar. */
  read(text: string, tokens: IToken[]): { readonly tree: CstNode; readonly slips: readonly SyntaxFault[] } {
    this.text = text;
    this.slips = [];
    this.counting = false;
    this.input = tokens;
    return { tree: this.file(), slips: this.slips };
  }

  readonly file = this.RULE('file', () => {
    this.MANY(() => this.SUBRULE(this.declaration));
  });

  private readonly declaration = this.RULE('declaration', () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.SUBRULE(this.import) },
        { ALT: () => this.SUBRULE(this.let) },
        { ALT: () => this.SUBRULE(this.block) },
        { GATE: () => this.headerAhead(), ALT: () => this.SUBRULE(this.network) },
        { GATE: () => this.headerAhead(), ALT: () => this.SUBRULE(this.settings) },
        { GATE: () => this.foreignAhead(), ALT: () => this.SUBRULE(this.foreign) },
        { ALT: () => this.SUBRULE(this.flow) },
        { ALT: () => this.SUBRULE(this.strayBody) },
        { ALT: () => this.passOver(EXPECTED.declaration) },
      ],
    });
  });

  private readonly import = this.RULE('import', () => {
    this.CONSUME(t.Import);
    const first = this.OPTION({
      GATE: () => !this.pathAhead() && !this.declarationAhead(),
      DEF: () => this.CONSUME(t.Name),
    });
    this.lacks(first, EXPECTED.importName);
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.lacks(this.OPTION1({ GATE: () => !this.pathAhead(), DEF: () => this.CONSUME1(t.Name) }), EXPECTED.nextName);
    });
    this.lacks(
      this.OPTION2(() => this.CONSUME(t.From)),
      EXPECTED.from,
    );
    this.lacks(
      this.OPTION3(() => this.CONSUME(t.StringToken)),
      EXPECTED.path,
    );
  });

  private readonly let = this.RULE('let', () => {
    this.CONSUME(t.Let);
    this.binding(EXPECTED.letName, 'value');
  });

  private readonly block = this.RULE('block', () => {
    this.CONSUME(t.Block);
    this.lacks(this.OPTION({ GATE: () => this.nameHere(t.LParen), DEF: () => this.CONSUME(t.Name) }), EXPECTED.blockName);
    this.lacks(
      this.OPTION1(() => this.SUBRULE(this.parameters)),
      EXPECTED.parameters,
    );
    this.SUBRULE(this.beforeBody);
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [{ ALT: () => this.SUBRULE(this.body) }, { ALT: () => this.SUBRULE(this.openBody) }],
    });
  });

  private readonly parameterItems = this.itemsOf(t.LParen, EXPECTED.parameter, () => this.SUBRULE(this.parameter));
  private readonly parameters = this.RULE('parameters', () => {
    this.bracket(t.LParen, t.RParen, this.parameterItems);
  });

  private readonly parameter = this.RULE('parameter', () => {
    this.CONSUME(t.Name);
    this.OPTION(() => {
      this.CONSUME(t.Equals);
      this.value();
    });
  });

  private readonly network = this.RULE('network', () => {
    this.CONSUME(t.Network);
    this.OPTION({ GATE: () => this.nameHere(t.LBrace), DEF: () => this.CONSUME(t.Name) });
    this.SUBRULE(this.beforeBody);
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [{ ALT: () => this.SUBRULE(this.body) }, { ALT: () => this.SUBRULE(this.openBody) }],
    });
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
          { ALT: () => this.SUBRULE(this.paren) },
        ]);
      },
    });
  });

  private readonly body = this.RULE('body', () => {
    this.CONSUME(t.LBrace);
    this.MANY(() => this.SUBRULE(this.statement));
    this.CONSUME(t.RBrace);
  });

  /** A body without its braces: what stands indented under its header. */
  private readonly openBody = this.RULE('openBody', () => {
    this.lacksOpen();
    this.MANY({
      GATE: () => !this.atMargin() && !this.declarationAhead(),
      DEF: () => this.SUBRULE(this.statement),
    });
  });

  private readonly strayBody = this.RULE('strayBody', () => {
    this.stands(EXPECTED.body);
    this.SUBRULE(this.body);
  });

  private readonly statements: Choices = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { GATE: () => this.keyword(), ALT: () => this.SUBRULE(this.let) },
      { GATE: () => this.keyword(), ALT: () => this.SUBRULE(this.shared) },
      { GATE: () => this.keyword(), ALT: () => this.SUBRULE(this.repeat) },
      { GATE: () => this.keyword(), ALT: () => this.SUBRULE(this.output) },
      { GATE: () => this.foreignAhead(), ALT: () => this.SUBRULE(this.foreign) },
      { ALT: () => this.SUBRULE(this.flow) },
      { ALT: () => this.SUBRULE(this.strayBody) },
      { ALT: () => this.passOver(EXPECTED.statement) },
    ],
  };
  private readonly statement = this.RULE('statement', () => {
    this.OR(this.statements);
  });

  private readonly shared = this.RULE('shared', () => {
    this.CONSUME(t.Layer);
    this.binding(EXPECTED.layerName, 'layer');
  });

  private readonly repeat = this.RULE('repeat', () => {
    this.CONSUME(t.Repeat);
    this.counting = true;
    const count = this.OPTION({ GATE: () => this.countHere(), DEF: () => this.SUBRULE(this.expression) });
    this.counting = false;
    this.lacks(count, EXPECTED.count);
    this.OPTION1(() => {
      this.CONSUME(t.As);
      this.lacks(
        this.OPTION2(() => this.CONSUME(t.Name)),
        EXPECTED.counter,
      );
    });
    this.OR([{ ALT: () => this.SUBRULE(this.body) }, { ALT: () => this.lacksOpen() }]);
  });

  private readonly output = this.RULE('output', () => {
    this.CONSUME(t.Output);
    const first = this.OPTION({ GATE: () => this.listedHere(), DEF: () => this.CONSUME(t.Name) });
    this.lacks(first, EXPECTED.outputName);
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.lacks(this.OPTION1({ GATE: () => this.listedHere(), DEF: () => this.CONSUME1(t.Name) }), EXPECTED.nextName);
    });
  });

  /** `for x in y:`, `def f():`: passed over to the end of the line, its body kept. */
  private readonly foreign = this.RULE('foreign', () => {
    this.CONSUME(t.Name);
    this.foreignWord();
    this.MANY({
      GATE: () => this.sameLine(),
      DEF: () =>
        this.OR({
          IGNORE_AMBIGUITIES: true,
          DEF: [{ ALT: () => this.SUBRULE(this.expression) }, { ALT: () => this.SUBRULE(this.stray) }],
        }),
    });
    this.OPTION(() => this.SUBRULE(this.body));
  });

  /** Values, `=` and `->` in turn; the builder of the tree tells what they are. */
  private readonly flowHeads: Choices['DEF'] = [
    { ALT: () => this.SUBRULE(this.expression) },
    { ALT: () => this.SUBRULE(this.link) },
  ];
  private readonly nextLink = (): unknown => this.SUBRULE1(this.link);
  private readonly flow = this.RULE('flow', () => {
    this.OR(this.flowHeads);
    this.MANY(this.nextLink);
  });

  private readonly linkSigns: Choices['DEF'] = [{ ALT: () => this.CONSUME(t.Arrow) }, { ALT: () => this.CONSUME(t.Equals) }];
  private readonly piece = { GATE: (): boolean => this.pieceHere(), DEF: (): unknown => this.SUBRULE(this.expression) };
  private readonly link = this.RULE('link', () => {
    this.OR(this.linkSigns);
    this.lacksAfterSign(this.OPTION(this.piece), 'layer');
  });

  private readonly settings = this.RULE('settings', () => {
    this.OR([{ ALT: () => this.CONSUME(t.Data) }, { ALT: () => this.CONSUME(t.Train) }, { ALT: () => this.CONSUME(t.Search) }]);
    this.OPTION({ GATE: () => this.nameHere(t.LBrace), DEF: () => this.CONSUME(t.Name) });
    this.SUBRULE(this.beforeBody);
    this.OR1([{ ALT: () => this.SUBRULE(this.settingsBody) }, { ALT: () => this.SUBRULE(this.openSettings) }]);
  });

  private readonly settingForms: Choices = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { ALT: () => this.SUBRULE(this.setting) },
      { ALT: () => this.SUBRULE(this.strayBody) },
      { ALT: () => this.passOver(EXPECTED.setting) },
      { ALT: () => this.misplaced(EXPECTED.setting) },
    ],
  };
  private readonly settingsBody = this.RULE('settingsBody', () => {
    this.CONSUME(t.LBrace);
    this.MANY(() => this.OR(this.settingForms));
    this.CONSUME(t.RBrace);
  });

  private readonly openSettings = this.RULE('openSettings', () => {
    this.lacksOpen();
    this.MANY({
      GATE: () => !this.atMargin() && !this.declarationAhead(),
      DEF: () => this.SUBRULE(this.setting),
    });
  });

  private readonly settingSigns: Choices['DEF'] = [
    { ALT: () => this.CONSUME(t.Equals) },
    { ALT: () => this.CONSUME(t.In) },
    { ALT: () => this.wrong(t.Colon, EXPECTED.equals) },
  ];
  private readonly settingSign = (): unknown => this.OR(this.settingSigns);
  private readonly setting = this.RULE('setting', () => {
    this.CONSUME(t.Name);
    this.lacksEquals(this.OPTION(this.settingSign));
    this.lineValue();
  });

  /** `NAME = value`, after the keyword. */
  private binding(name: Expectation, role: 'value' | 'layer'): void {
    this.lacks(this.OPTION({ GATE: () => this.nameHere(t.Equals), DEF: () => this.CONSUME(t.Name) }), name);
    this.lacksEquals(this.OPTION1(() => this.CONSUME(t.Equals)));
    this.lineValue(role);
  }
}
