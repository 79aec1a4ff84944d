/** A text that a user sees. Both languages are required by the type: a missing translation is a failing build. */
export interface Words {
  readonly en: string;
  readonly fr: string;
}

export type Lang = keyof Words;
