import { expect, test } from './fixtures.ts';
import { Counter } from './pages/counter.ts';
import { storedLines } from './pages/line-grid.ts';

test('when the process of the window ends by itself, the window comes back and the draft is open in it', async ({
  gerai,
}) => {
  const counter = new Counter(gerai.page);
  await counter.openDay();
  await counter.press('Control+3', 'Control+n');
  await counter.typeDocument('ERNSH', [['NW-002', '7']]);
  await expect.poll(() => storedLines(gerai.page)).toEqual([{ code: 'NW-002', quantity: 7 }]);
  await gerai.crashWindow('Ernst Handel');
});
