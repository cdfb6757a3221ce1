import { ok, refuse, type Result } from '../kernel/result.ts';
import type { NumberedDocument } from './series.ts';
import { checkTemplate, defaultTemplate, readNumber, writeNumber, type TemplateProblem } from './series-template.ts';

/** Templates of the document types that a branch writes its own way. */
export type SeriesTemplates = { readonly [Document in NumberedDocument]?: string | undefined };

export type TemplatesProblem =
  | { readonly document: NumberedDocument; readonly problem: TemplateProblem }
  | { readonly document: NumberedDocument; readonly problem: 'same-as'; readonly other: NumberedDocument };

/**
 * Checks the templates of a branch together: each by itself, and that no two document types can write the
 * same number.
 *
 * @param documents every document type that is numbered, those with the default template too
 */
export function checkTemplates(
  templates: SeriesTemplates,
  documents: readonly NumberedDocument[],
  branch: string,
): Result<SeriesTemplates, TemplatesProblem> {
  for (const document of documents) {
    const checked = checkTemplate(templates[document] ?? defaultTemplate);
    if (!checked.ok) return refuse({ document, problem: checked.error });
  }
  // Any year: what is the same in one year is the same in all.
  const year = 2000;
  for (const document of documents) {
    const number = writeNumber(templates[document] ?? defaultTemplate, { document, branch, year }, 123_456_789);
    const other = documents.find(
      (candidate) =>
        candidate !== document &&
        readNumber(templates[candidate] ?? defaultTemplate, { document: candidate, branch, year })(number) !== null,
    );
    if (other) return refuse({ document, problem: 'same-as', other });
  }
  return ok(templates);
}
