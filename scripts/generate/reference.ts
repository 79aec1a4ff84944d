import { catalogue, isLayerEntry, type Lang } from '../../server/src/catalogue/index.ts';
import type { Generator } from './generators.ts';
import { KIND_PAGES } from './reference/kinds.ts';
import { indexPage, kindPage, layerFile, layerPage, layersPage, SETTINGS, settingsPage } from './reference/pages.ts';

/** The folder of the pages; nothing else lies in it. */
export const REFERENCE = 'docs/reference';

const pagesIn = (lang: Lang): readonly Generator[] => {
  const at = (path: string, text: () => string): Generator => ({ path: `${REFERENCE}/${lang}/${path}`, text });
  return [
    at('README.md', () => indexPage(lang)),
    at('layers/README.md', () => layersPage(lang)),
    ...catalogue
      .all('layer')
      .filter(isLayerEntry)
      .map((entry) => at(`layers/${layerFile(entry)}`, () => layerPage(entry, lang))),
    ...KIND_PAGES.map((kind) => at(`${kind.file}.md`, () => kindPage(kind, lang))),
    ...SETTINGS.map((name) => at(`${name}.md`, () => settingsPage(name, lang))),
  ];
};

/** The reference in English and in French: what the hovers say, on pages. */
export const reference: readonly Generator[] = [...pagesIn('en'), ...pagesIn('fr')];
