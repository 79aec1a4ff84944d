import type { InitializeParams } from 'vscode-languageserver/node';
import type { Lang } from '../catalogue/index.ts';
import { DecodeError, type Decoder, type RuleLevels, ruleLevels, type ServerOptions, serverOptions } from '../protocol/index.ts';

/** What an editor has told of itself. */
export interface Session {
  readonly lang: Lang;
  /** Severity by rule, as the settings have it now. */
  rules: RuleLevels;
  /** Files beside the open documents may be looked at. */
  trusted: boolean;
  /** URI of the page of a rule; `undefined` where the editor has none, or shows no links. */
  readonly pageOf: (rule: string) => string | undefined;
  /** The folders that are open, as URIs. */
  readonly folders: readonly string[];
  /** The editor shows places that are related to a diagnostic. */
  readonly related: boolean;
  /** The editor fills in the holes of a snippet. */
  readonly snippets: boolean;
  /** The editor tells of changed settings when it is asked to. */
  readonly tellsSettings: boolean;
  /** The editor tells of files that change on disk when it is asked to. */
  readonly watchesFiles: boolean;
}

/** Reads a value, or says that it is not what was agreed. */
function readOr<T>(decode: Decoder<T>, value: unknown, otherwise: T): T {
  try {
    return decode(value);
  } catch (error) {
    if (error instanceof DecodeError) return otherwise;
    throw error;
  }
}

/** Pages lie in a folder, the French ones in another below it. */
function pagesIn(folder: string | undefined, lang: Lang): Session['pageOf'] {
  if (folder === undefined) return () => undefined;
  const base = `${folder.replace(/\/+$/, '')}/${lang === 'fr' ? 'fr/' : ''}`;
  return (rule) => `${base}${rule}.md`;
}

const langOf = (locale: string | undefined): Lang => (locale?.toLowerCase().startsWith('fr') ? 'fr' : 'en');

/** Reads how an editor introduces itself. One that sends no options of NNSpec's gets its locale's language and the defaults. */
export function beginSession(params: InitializeParams): Session {
  const { textDocument, workspace } = params.capabilities;
  const preset: ServerOptions = { lang: langOf(params.locale), trusted: false, rules: {} };
  const { lang, rules, trusted, rulesFolder } = readOr(serverOptions, params.initializationOptions, preset);
  const showsLinks = textDocument?.publishDiagnostics?.codeDescriptionSupport === true;
  return {
    lang,
    rules,
    trusted,
    pageOf: pagesIn(showsLinks ? rulesFolder : undefined, lang),
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    related: textDocument?.publishDiagnostics?.relatedInformation === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

/** The rules in `workspace/didChangeConfiguration`; `undefined` when they are not there, or not levels by name. */
export function rulesOf(settings: unknown): RuleLevels | undefined {
  const section = settings as { readonly nnspec?: { readonly rules?: unknown } | null } | null | undefined;
  return readOr<RuleLevels | undefined>(ruleLevels, section?.nnspec?.rules, undefined);
}
