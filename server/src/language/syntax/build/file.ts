import type { CstNode, IToken } from 'chevrotain';
import type * as ast from '../ast.ts';
import { EXPECTED } from '../grammar/expectations.ts';
import { rangeOf } from '../grammar/expected.ts';
import { stringValue } from '../literals.ts';
import { isConstant } from '../tokens.ts';
import { part, parts, span, token, tokens } from './cst.ts';
import { StatementBuilder } from './statements.ts';

const SETTINGS = [
  ['data', 'Data'],
  ['train', 'Train'],
  ['search', 'Search'],
] as const;

const LAYERS = {
  en: 'a declaration (layers stand in the body of a `network` or a `block`)',
  fr: 'une déclaration (les couches sont dans le corps d’un `network` ou d’un `block`)',
};

/** Builds the typed tree of a file out of the concrete one, and reports what the grammar lets pass. */
export class FileBuilder extends StatementBuilder {
  get faults(): readonly ast.SyntaxFault[] {
    return this.report.faults;
  }

  file(tree: CstNode, length: number): ast.File {
    const imports: ast.Import[] = [];
    const declarations: ast.Declaration[] = [];
    for (const node of parts(tree, 'declaration')) {
      const made = this.declaration(node);
      if (made?.kind === 'import') imports.push(made);
      else if (made !== undefined) declarations.push(made);
    }
    return { kind: 'file', range: { start: 0, end: length }, imports, declarations };
  }

  private declaration(node: CstNode): ast.Import | ast.Declaration | undefined {
    for (const kind in node.children) {
      const child = part(node, kind);
      return child && this.declared(kind, child);
    }
    return undefined;
  }

  private declared(kind: string, node: CstNode): ast.Import | ast.Declaration | undefined {
    if (kind === 'import') return this.import(node);
    if (kind === 'let') return this.let(node);
    if (kind === 'block') return this.block(node);
    if (kind === 'network') return this.network(node);
    if (kind === 'settings') return this.settings(node);
    return kind === 'flow' ? this.loose(node) : undefined;
  }

  private import(node: CstNode): ast.Import {
    const path = token(node, 'String');
    return {
      kind: 'import',
      range: span(node),
      names: tokens(node, 'Name').map((name) => this.bound(name)),
      path: path && { kind: 'string', range: rangeOf(path), value: stringValue(path.image) },
    };
  }

  /** A statement outside of every body. */
  private loose(node: CstNode): ast.Let | undefined {
    const pieces = this.pieces(node);
    const [target, bound, ...more] = pieces;
    if (target?.value?.kind === 'reference' && bound?.link?.sign === '=' && more.length === 0)
      return this.keywordless(node, target.value, bound.value);
    const layers = pieces.some(({ value, link }) => value?.kind === 'call' || link !== undefined);
    this.report.misfit(span(node), layers ? LAYERS : EXPECTED.declaration);
    return undefined;
  }

  private block(node: CstNode): ast.Block {
    const name = token(node, 'Name');
    const parameters = part(node, 'parameters');
    return {
      kind: 'block',
      range: span(node),
      doc: this.doc(node),
      name: name && this.blockName(name),
      parameters: parameters === undefined ? [] : parts(parameters, 'parameter').map((one) => this.parameter(one)),
      body: this.body(node),
    };
  }

  private blockName(name: IToken): ast.Name {
    if (name.tokenType.name !== 'Name' && !isConstant(name)) {
      this.report.slip(rangeOf(name), {
        en: `A block cannot be named \`${name.image}\`, which is a keyword: choose another name.`,
        fr: `Un bloc ne peut pas s’appeler \`${name.image}\`, qui est un mot-clé : choisissez un autre nom.`,
      });
    }
    return this.bound(name);
  }

  private parameter(node: CstNode): ast.Parameter {
    const name = this.boundName(node) ?? { kind: 'name', range: span(node), text: '' };
    return { kind: 'parameter', range: span(node), name, value: this.value(node) };
  }

  private network(node: CstNode): ast.Network {
    const name = this.boundName(node);
    return {
      kind: 'network',
      range: span(node),
      doc: this.doc(node),
      keyword: this.keyword(node, 'Network'),
      name,
      body: this.body(node),
    };
  }

  private settings(node: CstNode): ast.Settings {
    const [kind, word] = SETTINGS.find(([, token]) => node.children[token] !== undefined) ?? (['data', 'Data'] as const);
    const body = part(node, 'settingsBody') ?? part(node, 'openSettings');
    return {
      kind,
      range: span(node),
      doc: this.doc(node),
      keyword: this.keyword(node, word),
      name: this.boundName(node),
      settings: body === undefined ? [] : parts(body, 'setting').flatMap((one) => this.setting(one, kind)),
    };
  }

  private keyword(node: CstNode, word: string): ast.Range {
    const keyword = token(node, word);
    return keyword === undefined ? span(node) : rangeOf(keyword);
  }

  private setting(node: CstNode, block: ast.Settings['kind']): readonly ast.Setting[] {
    const name = token(node, 'Name');
    if (name === undefined) return [];
    const word = token(node, 'In');
    if (word !== undefined && block !== 'search') {
      this.report.slip(rangeOf(word), {
        en: `Expected \`=\`, found \`in\`: only a \`search\` draws values with \`in\`.`,
        fr: `On attend ici \`=\`, pas \`in\` : seul un \`search\` tire des valeurs avec \`in\`.`,
      });
    }
    const named = { kind: 'name', range: rangeOf(name), text: name.image } as const;
    return [
      { kind: 'setting', range: span(node), name: named, operator: word === undefined ? '=' : 'in', value: this.value(node) },
    ];
  }
}
