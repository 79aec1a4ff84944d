import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type InstalledEngine, installEngine } from '../../../server/src/trainer/engine/install/install.ts';
import type { Machine } from '../../../server/src/trainer/engine/install/paths.ts';
import type { Source } from '../../../server/src/trainer/engine/install/sources/source.ts';
import { wheelSource } from '../../../server/src/trainer/engine/install/sources/wheel.ts';
import type { Verify } from '../../../server/src/trainer/engine/install/verify.ts';
import { openSite, type Site, type SiteOptions, sha256 } from './site.ts';
import { fakeCompiler, fakeWheel } from './wheel.ts';

/** A place for one test: a site with the wheel, and empty folders. */
export interface Bench {
  readonly root: string;
  readonly folder: string;
  readonly downloads: string;
  readonly site: Site;
  readonly messages: string[];
  /** The source that takes the wheel from the site. */
  wheel(options?: { complaint?: string; compiler?: string; sha256?: string }): Source;
  install(sources: readonly Source[], options?: { verify?: Verify; signal?: AbortSignal }): Promise<InstalledEngine>;
}

/** The fake engines are no libraries: the real self-test has tests of its own. */
const trusting: Verify = () => Promise.resolve({ tensorflow: '2.15.1' });

export async function setBench(t: TestContext, site: Partial<SiteOptions> = {}): Promise<Bench> {
  const root = mkdtempSync(join(tmpdir(), 'nnspec-setup-'));
  const wheel = fakeWheel();
  const running = await openSite({ files: { '/wheel.whl': wheel }, ...site });
  t.after(async () => {
    await running.close();
    rmSync(root, { recursive: true, force: true });
  });
  const folder = join(root, 'engine', 'one');
  const downloads = join(root, 'downloads');
  const messages: string[] = [];
  return {
    root,
    folder,
    downloads,
    site: running,
    messages,
    wheel: ({ complaint, compiler, sha256: pin = sha256(wheel) } = {}) => {
      const env = {
        PIP_INDEX_URL: `${running.url}/simple`,
        CXX: compiler ?? fakeCompiler(root, complaint),
        PATH: process.env.PATH,
      };
      const machine: Machine = { platform: 'linux', arch: 'x64', env };
      const pinned = { project: 'tensorflow-cpu', version: '2.15.1', sha256: pin };
      return wheelSource({ binding: join(root, 'binding'), nodeHeaders: join(root, 'node-api') }, pinned, machine);
    },
    install: (sources, options = {}) =>
      installEngine({ sources, folder, downloads, verify: trusting, ...options }, ({ message }) => messages.push(message.en)),
  };
}
