import type { Words } from '../../../catalogue/index.ts';
import type { Range, SyntaxFault } from '../ast.ts';
import { excerpt, syntaxFault } from '../fault.ts';

/** Where the builder of the tree reports what the grammar lets pass. */
export class Report {
  readonly faults: SyntaxFault[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  slip(range: Range, message: Words, insert?: string): void {
    this.faults.push(syntaxFault(range, message, insert));
  }

  /** Something stands where another thing must. */
  misfit(range: Range, expected: Words): void {
    const shown = excerpt(this.text.slice(range.start, range.end));
    this.slip(range, {
      en: `Expected ${expected.en}, found \`${shown}\`.`,
      fr: `On attend ici ${expected.fr}, pas \`${shown}\`.`,
    });
  }

  /** `true`, `none`, …: values that are no names. */
  constant(range: Range): void {
    const word = this.text.slice(range.start, range.end);
    this.slip(range, {
      en: `\`${word}\` is a value and cannot be bound: choose another name.`,
      fr: `\`${word}\` est une valeur et ne peut pas être lié : choisissez un autre nom.`,
    });
  }

  tooDeep(range: Range, message: Words): void {
    this.faults.push({ rule: 'nesting-too-deep', range, message });
  }
}
