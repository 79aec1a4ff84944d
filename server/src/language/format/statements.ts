import type * as ast from '../syntax/ast.ts';
import { blank, type Doc, fill, listed, row } from './doc.ts';
import { ValueDocs } from './values.ts';

/** What stands on the lines of a file and of bodies without a body of its own. */
export type Simple = ast.Import | ast.Let | ast.SharedLayer | ast.Output | ast.Flow | ast.Setting;

/** What has a body of its own. */
export type Compound = ast.Block | ast.Network | ast.Settings | ast.Repeat;

/** Turns statements, settings and the headers of bodies into documents. */
export class StatementDocs extends ValueDocs {
  /** @param pad blanks before the sign of a binding, so that it stands under that of its neighbours */
  simple(node: Simple, pad: number): Doc {
    switch (node.kind) {
      case 'import':
        return row(this.word(), blank(), this.nameList(node.names), blank(), this.word(), blank(), this.word());
      case 'output':
        return row(this.word(), blank(), this.nameList(node.names));
      case 'let':
        return row(this.word(), blank(), this.word(), blank(), this.word(), blank(), this.optional(node.value));
      case 'shared':
        return row(this.word(), blank(), this.word(), blank(), this.word(), blank(), this.optional(node.call));
      case 'setting':
        return row(this.word(), blank(1 + pad), this.word(), blank(), this.optional(node.value));
      case 'flow':
        return this.flow(node, pad);
    }
  }

  /** What stands before a body, its `{` included. */
  header(node: Compound): Doc {
    switch (node.kind) {
      case 'block':
        return row(
          ...[this.word(), blank(), this.word()],
          this.bracketed(node.parameters, ({ value }) =>
            value === undefined ? this.word() : row(this.word(), this.word(), this.value(value)),
          ),
          ...[blank(), this.word()],
        );
      case 'repeat': {
        const start = [this.word(), blank(), this.optional(node.count)];
        if (node.counter === undefined) return row(...start, blank(), this.word());
        return row(...start, blank(), this.word(), blank(), this.word(), blank(), this.word());
      }
      default:
        if (node.name === undefined) return row(this.word(), blank(), this.word());
        return row(this.word(), blank(), this.word(), blank(), this.word());
    }
  }

  private nameList(names: readonly ast.Name[]): Doc {
    return listed(names.map(() => this.word()));
  }

  private names({ list, names }: ast.Names): Doc {
    return list ? this.bracketed(names, () => this.word()) : this.word();
  }

  private flow({ target, source, calls }: ast.Flow, pad: number): Doc {
    const bound = target === undefined ? [] : [this.names(target), blank(1 + pad), this.word(), blank()];
    const first = source === undefined ? [] : [this.names(source)];
    const steps = calls.map((call, index) =>
      index === 0 && source === undefined ? this.call(call) : row(this.word(), blank(), this.call(call)),
    );
    return row(...bound, fill([...first, ...steps], source === undefined ? 'indent' : 'second'));
  }
}
