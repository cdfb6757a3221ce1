import type { commandsEn } from '#shared/i18n/commands-en.ts';
import type { Key } from '#renderer/stores/key-bindings.ts';
import type { Context } from './contexts.ts';

/** Names a command; its words stand under the same id in `commands-en.ts` and `commands-id.ts`. */
export type CommandId = keyof typeof commandsEn;

export const sections = ['file', 'edit', 'view', 'document', 'tools', 'help'] as const;
export type Section = (typeof sections)[number];

export type CatalogueEntry = {
  /** The part of the menu it stands in. */
  readonly section: Section;
  /** `F9`, `Ctrl+Shift+D`, `Alt+ArrowLeft`; null: only in menu and palette. */
  readonly key: Key | null;
  /** Where it can be given (`contexts.ts`). */
  readonly contexts: readonly Context[];
  /** Commands of the frame whose key this one takes while its screen is shown. */
  readonly over?: readonly CommandId[];
  /** Part of the global key map: bar and menu show it, dim, where the screen has no use for it. */
  readonly isGlobal?: true;
};

/**
 * Every command of the program: the one place that gives keys. The bar of function keys, the menu, the
 * palette, the sheet of keys, tooltips and tests read it.
 *
 * To add one: a line here (within its section, which is the order of the menu) and its words in both
 * `src-shared/i18n/commands-{en,id}.ts`; the screen then says what it does with
 * `useCommands('<context>', { '<id>': { enabled, reason, run, label? } })`. A command that means the same on
 * several screens is one command with several contexts (`document.next` is F9 everywhere); the screen may
 * give it a label of its own. The test beside this file holds that no key has two meanings where both could
 * be bound.
 */
export const catalogue = {
  // File
  'document.new': { section: 'file', key: 'Ctrl+N', contexts: ['home', 'list', 'draft', 'document'], isGlobal: true },
  'document.duplicate': { section: 'file', key: 'Ctrl+D', contexts: ['list', 'draft', 'document'], isGlobal: true },
  'draft.save': { section: 'file', key: 'Ctrl+S', contexts: ['draft', 'master-data'], isGlobal: true },
  'draft.hold': { section: 'file', key: 'F4', contexts: ['draft'], isGlobal: true },
  'draft.recall': { section: 'file', key: 'Shift+F4', contexts: ['frame'], isGlobal: true },
  'draft.discard': { section: 'file', key: null, contexts: ['draft'] },
  print: { section: 'file', key: 'Ctrl+P', contexts: ['list', 'document', 'layer.payment'], isGlobal: true },
  'print.options': { section: 'file', key: 'Ctrl+Shift+P', contexts: ['list', 'document'], isGlobal: true },
  'tab.close': { section: 'file', key: 'Ctrl+W', contexts: ['frame'], isGlobal: true },

  // Edit
  'edit.undo': { section: 'edit', key: 'Ctrl+Z', contexts: ['draft', 'calendar'], isGlobal: true },
  'edit.redo': { section: 'edit', key: 'Ctrl+Y', contexts: ['draft', 'calendar'], isGlobal: true },
  'line.add': { section: 'edit', key: 'F2', contexts: ['draft', 'document', 'stock'], isGlobal: true },
  'customer.field': { section: 'edit', key: 'F3', contexts: ['draft', 'document'], isGlobal: true },
  'customer.new': { section: 'edit', key: 'Shift+F3', contexts: ['draft'], isGlobal: true },
  'line.discount': { section: 'edit', key: 'F8', contexts: ['draft'], isGlobal: true },
  'document.discount': { section: 'edit', key: 'Shift+F8', contexts: ['draft'], isGlobal: true },
  'document.charges': { section: 'edit', key: null, contexts: ['draft'] },
  'line.delete': { section: 'edit', key: 'Ctrl+Delete', contexts: ['draft'] },
  'line.insert': { section: 'edit', key: 'Insert', contexts: ['draft'] },
  'line.up': { section: 'edit', key: 'Alt+ArrowUp', contexts: ['draft'] },
  'line.down': { section: 'edit', key: 'Alt+ArrowDown', contexts: ['draft'] },
  'line.menu': { section: 'edit', key: 'Shift+F10', contexts: ['draft'] },
  'line.note': { section: 'edit', key: 'Alt+N', contexts: ['draft'] },
  'line.optional': { section: 'edit', key: 'Alt+O', contexts: ['draft'] },
  'line.alternative': { section: 'edit', key: 'Alt+A', contexts: ['draft'] },
  'line.substitute': { section: 'edit', key: 'Alt+S', contexts: ['draft'] },
  'problem.next': { section: 'edit', key: 'Ctrl+.', contexts: ['draft'] },
  'schedule.earlier': { section: 'edit', key: 'Alt+ArrowLeft', contexts: ['draft'], over: ['go.back'] },
  'schedule.later': { section: 'edit', key: 'Alt+ArrowRight', contexts: ['draft'], over: ['go.forward'] },
  'list.selectAll': { section: 'edit', key: 'Ctrl+A', contexts: ['list'] },

  // View
  'go.home': { section: 'view', key: 'Ctrl+1', contexts: ['frame'], isGlobal: true },
  'go.presales': { section: 'view', key: 'Ctrl+2', contexts: ['frame'], isGlobal: true },
  'go.orders': { section: 'view', key: 'Ctrl+3', contexts: ['frame'], isGlobal: true },
  'go.delivery': { section: 'view', key: 'Ctrl+4', contexts: ['frame'], isGlobal: true },
  'go.billing': { section: 'view', key: 'Ctrl+5', contexts: ['frame'], isGlobal: true },
  'go.stock': { section: 'view', key: 'Ctrl+6', contexts: ['frame'], isGlobal: true },
  'go.master-data': { section: 'view', key: 'Ctrl+7', contexts: ['frame'], isGlobal: true },
  'go.day-close': { section: 'view', key: 'Ctrl+8', contexts: ['frame'], isGlobal: true },
  'go.settings': { section: 'view', key: 'Ctrl+,', contexts: ['frame'], isGlobal: true },
  'go.back': { section: 'view', key: 'Alt+ArrowLeft', contexts: ['frame'], isGlobal: true },
  'go.forward': { section: 'view', key: 'Alt+ArrowRight', contexts: ['frame'], isGlobal: true },
  'tab.next': { section: 'view', key: 'Ctrl+Tab', contexts: ['frame'], isGlobal: true },
  'tab.previous': { section: 'view', key: 'Ctrl+Shift+Tab', contexts: ['frame'], isGlobal: true },
  'tab.1': { section: 'view', key: 'Alt+1', contexts: ['frame'] },
  'tab.2': { section: 'view', key: 'Alt+2', contexts: ['frame'] },
  'tab.3': { section: 'view', key: 'Alt+3', contexts: ['frame'] },
  'tab.4': { section: 'view', key: 'Alt+4', contexts: ['frame'] },
  'tab.5': { section: 'view', key: 'Alt+5', contexts: ['frame'] },
  'tab.6': { section: 'view', key: 'Alt+6', contexts: ['frame'] },
  'tab.7': { section: 'view', key: 'Alt+7', contexts: ['frame'] },
  'tab.8': { section: 'view', key: 'Alt+8', contexts: ['frame'] },
  'region.next': { section: 'view', key: 'F6', contexts: ['frame'], isGlobal: true },
  'region.previous': { section: 'view', key: 'Shift+F6', contexts: ['frame'], isGlobal: true },
  'header.toggle': { section: 'view', key: 'Alt+H', contexts: ['draft', 'document'] },
  'list.find': { section: 'view', key: 'Ctrl+F', contexts: ['frame', 'list', 'draft'], isGlobal: true },
  'list.addFilter': { section: 'view', key: 'Alt+F', contexts: ['list'] },
  'list.saveView': { section: 'view', key: 'Ctrl+Shift+S', contexts: ['list'] },
  'list.nextView': { section: 'view', key: 'Ctrl+PageDown', contexts: ['list'] },
  'list.previousView': { section: 'view', key: 'Ctrl+PageUp', contexts: ['list'] },
  'list.quickLook': { section: 'view', key: 'Ctrl+Space', contexts: ['list'] },
  'list.nextTab': {
    section: 'view',
    key: 'Alt+PageDown',
    contexts: ['list', 'document', 'draft', 'calendar', 'backorders'],
  },
  'list.previousTab': {
    section: 'view',
    key: 'Alt+PageUp',
    contexts: ['list', 'document', 'draft', 'calendar', 'backorders'],
  },
  'calendar.list': { section: 'view', key: 'Ctrl+L', contexts: ['calendar'] },
  'calendar.nextWeek': { section: 'view', key: 'PageDown', contexts: ['calendar'] },
  'calendar.previousWeek': { section: 'view', key: 'PageUp', contexts: ['calendar'] },
  'calendar.thisWeek': { section: 'view', key: 'Alt+Home', contexts: ['calendar'] },
  'screen.back': {
    section: 'view',
    key: 'Escape',
    contexts: ['document', 'setup', 'master-data', 'calendar', 'backorders', 'stock'],
  },
  'window.fullScreen': { section: 'view', key: 'F11', contexts: ['frame'], isGlobal: true },

  // Document
  'document.next': {
    section: 'document',
    key: 'F9',
    contexts: [
      'home',
      'list',
      'draft',
      'document',
      'calendar',
      'backorders',
      'setup',
      'stock',
      'master-data',
      'day-close',
    ],
    isGlobal: true,
  },
  'document.nextQuiet': { section: 'document', key: 'Shift+F9', contexts: ['list', 'draft', 'document'] },
  'order.walkIn': { section: 'document', key: 'Ctrl+F9', contexts: ['draft'] },
  'draft.recheck': { section: 'document', key: 'F5', contexts: ['draft', 'document'], isGlobal: true },
  'item.price': { section: 'document', key: 'F7', contexts: ['draft', 'list', 'document'], isGlobal: true },
  'quotation.newVersion': { section: 'document', key: 'Ctrl+Shift+D', contexts: ['document', 'presales'] },
  'quotation.loseLine': { section: 'document', key: 'Delete', contexts: ['document'] },
  'document.cancel': { section: 'document', key: 'Ctrl+Delete', contexts: ['document'] },
  'flow.quotation': { section: 'document', key: 'Alt+Shift+1', contexts: ['document', 'draft'] },
  'flow.order': { section: 'document', key: 'Alt+Shift+2', contexts: ['document', 'draft'] },
  'flow.delivery': { section: 'document', key: 'Alt+Shift+3', contexts: ['document', 'draft'] },
  'flow.invoice': { section: 'document', key: 'Alt+Shift+4', contexts: ['document', 'draft'] },
  'flow.payment': { section: 'document', key: 'Alt+Shift+5', contexts: ['document', 'draft'] },
  'order.change': { section: 'document', key: 'Ctrl+E', contexts: ['orders'] },
  'order.closeLine': { section: 'document', key: 'Alt+L', contexts: ['orders'] },
  'order.close': { section: 'document', key: 'Alt+Shift+L', contexts: ['orders'] },
  'order.reopenLine': { section: 'document', key: 'Alt+U', contexts: ['orders'] },
  'order.reopen': { section: 'document', key: 'Alt+Shift+U', contexts: ['orders'] },
  'order.holdDelivery': { section: 'document', key: 'Alt+K', contexts: ['orders'] },
  'order.holdBilling': { section: 'document', key: 'Alt+B', contexts: ['orders'] },
  'order.holdPrice': { section: 'document', key: 'Alt+G', contexts: ['orders'] },
  'order.rejectCredit': { section: 'document', key: 'Alt+X', contexts: ['orders'] },
  'order.deposit': { section: 'document', key: 'Alt+M', contexts: ['orders'] },
  'order.repeat': { section: 'document', key: 'Alt+R', contexts: ['orders', 'draft'] },
  'delivery.pick': { section: 'document', key: 'Alt+A', contexts: ['delivery'] },
  'delivery.pack': { section: 'document', key: 'Alt+K', contexts: ['delivery'] },
  'delivery.load': { section: 'document', key: 'Alt+M', contexts: ['delivery'] },
  'delivery.stepBack': { section: 'document', key: 'Alt+U', contexts: ['delivery'] },
  'delivery.proof': { section: 'document', key: 'Alt+T', contexts: ['delivery'] },
  'delivery.return': { section: 'document', key: 'Alt+I', contexts: ['delivery'] },
  'delivery.createCustomer': { section: 'document', key: 'Alt+L', contexts: ['delivery'] },
  'delivery.createRoute': { section: 'document', key: 'Alt+G', contexts: ['delivery'] },
  'delivery.createAll': { section: 'document', key: 'Alt+X', contexts: ['delivery'] },
  'calendar.earlier': { section: 'document', key: 'Alt+ArrowLeft', contexts: ['calendar'], over: ['go.back'] },
  'calendar.later': { section: 'document', key: 'Alt+ArrowRight', contexts: ['calendar'], over: ['go.forward'] },
  'calendar.nextWithRoom': { section: 'document', key: 'Alt+ArrowDown', contexts: ['calendar'] },
  'calendar.moveTo': { section: 'document', key: 'Alt+P', contexts: ['calendar'] },
  'calendar.level': { section: 'document', key: 'Alt+R', contexts: ['calendar'] },
  'panel.post': { section: 'document', key: 'Ctrl+Enter', contexts: ['layer.payment', 'layer.dialog'], isGlobal: true },
  'panel.close': { section: 'document', key: 'Escape', contexts: ['layer.payment', 'layer.dialog'] },
  'payment.cash': { section: 'document', key: 'Alt+T', contexts: ['layer.payment'] },
  'payment.transfer': { section: 'document', key: 'Alt+R', contexts: ['layer.payment'] },
  'payment.card': { section: 'document', key: 'Alt+E', contexts: ['layer.payment'] },
  'payment.giro': { section: 'document', key: 'Alt+G', contexts: ['layer.payment'] },
  'payment.tender1': { section: 'document', key: 'Alt+1', contexts: ['layer.payment'] },
  'payment.tender2': { section: 'document', key: 'Alt+2', contexts: ['layer.payment'] },
  'payment.tender3': { section: 'document', key: 'Alt+3', contexts: ['layer.payment'] },
  'payment.tender4': { section: 'document', key: 'Alt+4', contexts: ['layer.payment'] },

  // Tools
  palette: { section: 'tools', key: 'Ctrl+K', contexts: ['frame'], isGlobal: true },
  'document.goTo': { section: 'tools', key: 'Ctrl+G', contexts: ['frame'], isGlobal: true },
  'stock.receive': { section: 'tools', key: 'Alt+R', contexts: ['stock'] },
  'stock.adjust': { section: 'tools', key: 'Alt+J', contexts: ['stock'] },
  'stock.take': { section: 'tools', key: 'Alt+O', contexts: ['stock'] },
  'stock.chooseDue': { section: 'tools', key: 'Alt+A', contexts: ['stock'] },
  'branch.loadSample': { section: 'tools', key: null, contexts: ['setup'] },
  'master.chooseFile': { section: 'tools', key: 'Alt+O', contexts: ['master-data'] },
  'master.nextRecord': { section: 'tools', key: 'PageDown', contexts: ['master-data'] },
  'master.previousRecord': { section: 'tools', key: 'PageUp', contexts: ['master-data'] },
  'user.switch': { section: 'tools', key: 'F12', contexts: ['frame'], isGlobal: true },

  // Help
  'help.screen': { section: 'help', key: 'F1', contexts: ['frame'], isGlobal: true },
  'help.keys': { section: 'help', key: 'Ctrl+/', contexts: ['frame'], isGlobal: true },
} as const satisfies Readonly<Record<CommandId, CatalogueEntry>>;

/** The commands that may be given in a context. */
export type CommandIn<C extends Context> = {
  [Id in CommandId]: C extends (typeof catalogue)[Id]['contexts'][number] ? Id : never;
}[CommandId];

/** All ids, in the order of the catalogue. */
export const commandIds = Object.keys(catalogue) as readonly CommandId[];

/** What the catalogue says of a command. */
export function entryOf(id: CommandId): CatalogueEntry {
  return catalogue[id];
}

/** Key of a command for a button: `F9`; empty when it has none. */
export function shortcutOf(id: CommandId): Key {
  return entryOf(id).key ?? '';
}
