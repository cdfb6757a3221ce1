import { expect, it } from 'vitest';
import { readFinderText } from './finder-text.ts';

it.each([
  ['ernst', 'all', 'ernst'],
  ['  > cetak ', 'commands', 'cetak'],
  ['#88', 'numbers', '88'],
  ['@ ernst', 'customers', 'ernst'],
  ['=NW-0', 'products', 'NW-0'],
  ['?', 'help', ''],
  ['a>b', 'all', 'a>b'],
])('“%s” searches %s for “%s”', (text, scope, query) => {
  expect(readFinderText(text)).toEqual({ scope, query });
});
