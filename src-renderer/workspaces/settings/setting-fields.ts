import type { SettingsRow } from '#shared/branch/settings.ts';
import { defaultOrderRules, type OrderRules } from '#shared/branch/order-rules.ts';
import { defaultAutoLockMinutes } from '#shared/branch/settings.ts';
import type { CommandInput } from '#shared/contract/contract.ts';
import { basisPoints, money } from '#shared/money/money.ts';
import { numberedDocuments } from '#shared/numbering/series.ts';
import { defaultTemplate } from '#shared/numbering/series-template.ts';
import { defaultCutOff } from '#shared/scheduling/route.ts';
import type { SettingsWords } from '#shared/i18n/settings-en.ts';

type Change = CommandInput<'changeSettings'>;

/** Why a typed value is none. */
export type BadValue = keyof SettingsWords['bad'];

/** A value of a setting that is chosen, as the words name it. */
export type Choice = keyof SettingsWords['choices'];

/** A setting that is typed as text, or chosen. */
export type SettingField = {
  readonly id: string;
  readonly group: 'branch' | 'orders' | 'approvals' | 'shipping' | 'numbers';
  /** The values it can have, where it is chosen and not typed. */
  readonly choices?: readonly Choice[];
  readonly name: (words: SettingsWords) => { readonly label: string; readonly says: string };
  /** What it is where nobody has said anything; null: every branch says its own. */
  readonly standard: string | null;
  readonly read: (settings: SettingsRow) => string;
  /** The command that makes it so, or why the text is no value. */
  readonly change: (text: string, settings: SettingsRow) => Change | BadValue;
};

type FieldName = Exclude<keyof SettingsWords['fields'], 'template'>;
type Parts = Omit<SettingField, 'id' | 'name'>;

function field(name: FieldName, parts: Parts): SettingField {
  return { id: name, name: (words) => words.fields[name], ...parts };
}

const whole = (text: string): number | null => {
  const digits = text.replace(/[.\s]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
};

const hundredths = (text: string): number | null => {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const value = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return value <= 10_000 ? value : null;
};

const percentText = (value: number): string => String(value / 100).replace('.', ',');

function companyField(name: FieldName, member: keyof SettingsRow['company'], mayBeEmpty = true): SettingField {
  return field(name, {
    group: 'branch',
    standard: null,
    read: ({ company }) => company[member],
    change: (text, { company }) =>
      text === '' && !mayBeEmpty ? 'missing' : { company: { ...company, [member]: text } },
  });
}

/** What the branch does about something in an order. */
function orderRuleField<Rule extends keyof OrderRules>(name: Rule, choices: readonly OrderRules[Rule][]): SettingField {
  return field(name, {
    group: 'orders',
    standard: defaultOrderRules[name],
    choices,
    read: ({ orders }) => (orders ?? defaultOrderRules)[name],
    change: (text, { orders }) => {
      const chosen = choices.find((choice) => choice === text);
      return chosen === undefined ? 'missing' : { orders: { ...(orders ?? defaultOrderRules), [name]: chosen } };
    },
  });
}

function toleranceField(name: 'over' | 'under'): SettingField {
  return field(name, {
    group: 'shipping',
    standard: '0',
    read: ({ deliveryTolerance }) => percentText(deliveryTolerance?.[name] ?? 0),
    change: (text, { deliveryTolerance }) => {
      const value = hundredths(text);
      if (value === null) return 'percent';
      const none = { over: basisPoints(0), under: basisPoints(0) };
      return { deliveryTolerance: { ...none, ...deliveryTolerance, [name]: basisPoints(value) } };
    },
  });
}

function capacityField(name: 'stops' | 'lines'): SettingField {
  return field(name, {
    group: 'shipping',
    standard: '',
    read: ({ capacity }) => String(capacity?.[name] ?? ''),
    change: (text, { capacity }) => {
      const value = text === '' ? null : whole(text);
      if (text !== '' && value === null) return 'number';
      return { capacity: { stops: null, lines: null, grams: null, pickerMinutes: null, ...capacity, [name]: value } };
    },
  });
}

/** How far the clerk decides alone; other roles go by their rights and their own rows. */
function limitField(name: FieldName, kind: 'orderValue' | 'discount'): SettingField {
  const isPercent = kind === 'discount';
  return field(name, {
    group: 'approvals',
    standard: '',
    read: ({ approvals }) => {
      const limit = approvals?.find((rule) => rule.kind === kind && rule.role === 'clerk')?.upTo ?? null;
      if (limit === null) return '';
      return isPercent ? percentText(limit) : String(limit);
    },
    change: (text, { approvals }) => {
      const upTo = text === '' ? null : isPercent ? hundredths(text) : whole(text);
      if (text !== '' && upTo === null) return isPercent ? 'percent' : 'number';
      const others = (approvals ?? []).filter((rule) => rule.kind !== kind || rule.role !== 'clerk');
      return { approvals: [...others, { kind, role: 'clerk', upTo }] };
    },
  });
}

function withTemplate(templates: SettingsRow['seriesTemplates'], document: string, text: string): [string, string][] {
  const others = Object.entries(templates ?? {}).flatMap(([name, template]): [string, string][] =>
    name === document || template === undefined ? [] : [[name, template]],
  );
  return [...others, [document, text]];
}

/** All of them, in the order of the screen. */
export const settingFields: readonly SettingField[] = [
  field('branchName', {
    group: 'branch',
    standard: null,
    read: ({ branchName }) => branchName,
    change: (text) => (text === '' ? 'missing' : { branchName: text }),
  }),
  companyField('companyName', 'name', false),
  companyField('address', 'address'),
  companyField('phone', 'phone'),
  companyField('taxNumber', 'taxNumber'),
  companyField('bankAccount', 'bankAccount'),
  field('autoLockMinutes', {
    group: 'branch',
    standard: String(defaultAutoLockMinutes),
    read: ({ people }) => String(people?.autoLockMinutes ?? defaultAutoLockMinutes),
    change: (text) => {
      const minutes = whole(text);
      return minutes === null || minutes > 120 ? 'number' : { people: { autoLockMinutes: minutes } };
    },
  }),
  orderRuleField('duplicateReference', ['ignore', 'warn', 'refuse']),
  orderRuleField('beyondQuotation', ['flag', 'refuse']),
  limitField('orderLimit', 'orderValue'),
  limitField('discountLimit', 'discount'),
  field('adjustmentLimit', {
    group: 'approvals',
    standard: '0',
    read: ({ stock }) => String(stock?.adjustmentLimit ?? 0),
    change: (text) => {
      const limit = whole(text);
      return limit === null ? 'number' : { stock: { adjustmentLimit: money(limit) } };
    },
  }),
  field('cutOff', {
    group: 'shipping',
    standard: defaultCutOff.time,
    read: ({ cutOff }) => (cutOff ?? defaultCutOff).time,
    change: (text, { cutOff }) =>
      /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? { cutOff: { ...(cutOff ?? defaultCutOff), time: text } } : 'time',
  }),
  toleranceField('over'),
  toleranceField('under'),
  capacityField('stops'),
  capacityField('lines'),
  ...numberedDocuments.map((document): SettingField => ({
    id: `template-${document}`,
    group: 'numbers',
    name: (words) => ({ label: words.fields.template.label(document), says: words.fields.template.says }),
    standard: defaultTemplate,
    read: ({ seriesTemplates }) => seriesTemplates?.[document] ?? defaultTemplate,
    change: (text, { seriesTemplates }) =>
      text === '' ? 'missing' : { seriesTemplates: Object.fromEntries(withTemplate(seriesTemplates, document, text)) },
  })),
];
