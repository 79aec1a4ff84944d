import { dirname } from 'node:path';
import { type FactsOf, type FoundAt, lookOf, pathsOf } from '../../language/index.ts';
import type { DataFacts, LookFrom } from '../../protocol/index.ts';
import { type SpecPlace, stampOf, stateOf } from './files.ts';
import { scanAll } from './scan.ts';

/** What was looked into last is kept for so many sources. */
const MOST = 200;

type SettingsModel = Parameters<FactsOf>[0];

/** A look under a name that changes with the files that it reads. */
export interface KeyedLook {
  readonly key: string;
  readonly look: LookFrom;
}

/** The look that a data block wants; `undefined` without a source, or while one of its files cannot be read. */
function wantedLook(data: SettingsModel, place: SpecPlace): KeyedLook | undefined {
  const look = lookOf(data);
  const stamps = pathsOf(data).map((path) => (stateOf(path, place).kind === 'found' ? stampOf(path, place) : undefined));
  if (!look || stamps.includes(undefined)) return undefined;
  const from = { ...look, file: place.file, workspace: place.root };
  return { key: JSON.stringify([look, dirname(place.file), place.root, stamps]), look: from };
}

/** What looks into data have found, as long as the files stay the same. */
export class KnownData {
  readonly #facts = new Map<string, DataFacts | null>();

  has({ key }: KeyedLook): boolean {
    return this.#facts.has(key);
  }

  set({ key }: KeyedLook, facts: DataFacts | null): void {
    this.#facts.set(key, facts);
    for (const old of this.#facts.keys()) if (this.#facts.size > MOST) this.#facts.delete(old);
  }

  /** What rules and hovers of one reading of a spec may know. Files are asked for once. */
  around(place: SpecPlace): { readonly facts: FactsOf; readonly found: FoundAt } {
    const asked = new Map<SettingsModel, DataFacts | undefined>();
    const factsOf = (data: SettingsModel): DataFacts | undefined => {
      const wanted = wantedLook(data, place);
      return (wanted && this.#facts.get(wanted.key)) ?? undefined;
    };
    return {
      facts: (data) => {
        if (!asked.has(data)) asked.set(data, factsOf(data));
        return asked.get(data);
      },
      found: (path) => stateOf(path, place),
    };
  }
}

/** Looks that are wanted for a spec, and have not been made. */
export const missingLooks = (data: readonly SettingsModel[], place: SpecPlace, known: KnownData): readonly KeyedLook[] =>
  data.flatMap((one) => wantedLook(one, place) ?? []).filter((look) => !known.has(look));

/** Makes looks in a process of its own, and keeps what they find. */
export const lookInto = (looks: readonly KeyedLook[], known: KnownData, signal?: AbortSignal): Promise<void> =>
  scanAll(
    looks.map(({ look }) => look),
    (index, facts) => {
      const look = looks[index];
      if (look) known.set(look, facts);
    },
    signal,
  );
