import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import type { ToPanel } from '@nnspec/server/protocol';
import { Feed } from '../../../client/src/panels/feed.ts';
import { History } from '../../../client/src/runs/history.ts';
import { batchAt, info, start } from './samples.ts';

describe('what a panel is sent', () => {
  let posted: ToPanel[] = [];
  let history = new History();
  let feed = new Feed(() => undefined);

  beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    posted = [];
    history = new History(() => 0);
    history.add(start);
    feed = new Feed((message) => posted.push(message));
    feed.show(info, history);
  });

  function happen(count: number): void {
    for (let index = 0; index < count; index++) {
      history.add(batchAt(0, index));
      feed.changed();
    }
  }

  const summary = () => posted.map((message) => `${message.type} ${'entries' in message ? message.entries.length : ''}`.trim());

  it('is nothing before its page has loaded, then the whole run', () => {
    happen(3);
    mock.timers.tick(1_000);
    assert.deepEqual(summary(), []);
    feed.ready();
    assert.deepEqual(summary(), ['run 4']);
  });

  it('is only what is new, at most twenty times a second', () => {
    feed.ready();
    for (let round = 0; round < 100; round++) {
      happen(5);
      mock.timers.tick(10);
    }
    mock.timers.tick(50);
    const more = posted.filter(({ type }) => type === 'more');
    assert.ok(more.length <= 21, `${more.length} messages in a second`);
    const entries = more.flatMap((message) => ('entries' in message ? message.entries : []));
    assert.equal(entries.length, 500);
    assert.equal(new Set(entries.map(({ seq }) => seq)).size, 500);
  });

  it('is nothing while it is hidden, and what it missed when it is visible again', () => {
    feed.ready();
    feed.setVisible(false);
    happen(7);
    mock.timers.tick(500);
    assert.deepEqual(summary(), ['run 1']);
    feed.setVisible(true);
    assert.deepEqual(summary(), ['run 1', 'more 7']);
  });

  it('is everything again when its page was loaded again', () => {
    feed.ready();
    happen(2);
    mock.timers.tick(50);
    feed.ready();
    assert.deepEqual(summary(), ['run 1', 'more 2', 'run 3']);
  });

  it('is another run from its beginning', () => {
    feed.ready();
    const second = new History(() => 0);
    second.add(start);
    second.add(batchAt(0, 0));
    feed.show({ ...info, id: 'run-2' }, second);
    assert.deepEqual(summary(), ['run 1', 'run 2']);
  });

  it('is the word that its run is out of reach, when the page can hear it', () => {
    const lost = new Feed((message) => posted.push(message));
    lost.gone('missing');
    assert.deepEqual(posted, []);
    lost.ready();
    assert.deepEqual(posted, [{ type: 'gone', reason: 'missing' }]);
  });

  it('is nothing after it was closed', () => {
    feed.ready();
    happen(1);
    feed.dispose();
    mock.timers.tick(500);
    assert.deepEqual(summary(), ['run 1']);
  });
});
