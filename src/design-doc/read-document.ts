import { oneLine, type DesignDocument, type DocumentTemplate, type OtherText } from './document.ts';

/** What was read, and what the reader of the document should know about it. */
export interface ReadDocument {
  /** Undefined when the value is no design document at all. */
  readonly document: DesignDocument | undefined;
  /** Sentences for the author. Nothing that they speak of is lost: it stands in `others`. */
  readonly problems: readonly string[];
}

/** Stands in for what a stored document lacks. */
export interface Missing {
  readonly id?: string;
  readonly now?: string;
}

const fields = new Set(['format', 'templateVersion', 'id', 'title', 'created', 'updated', 'revision', 'sections', 'others']);

/** Reads a document that was stored or imported. What it cannot place it sets aside in `others`, and says so; it drops nothing. */
export function readDocument(json: unknown, template: DocumentTemplate, missing: Missing = {}): ReadDocument {
  if (!isRecord(json) || !('sections' in json || 'others' in json || 'title' in json)) {
    return { document: undefined, problems: ['This is no design document: it has neither a title nor sections.'] };
  }
  const problems: string[] = [];
  const setAside: OtherText[] = [];
  const { title: storedTitle = '', id, revision, created, updated, format = 1 } = json;
  if (format !== 1)
    problems.push('A newer version of this site wrote the document. What this version does not know stands under Other text.');
  const title = typeof storedTitle === 'string' ? oneLine(storedTitle) : '';
  if (typeof storedTitle !== 'string') setAside.push({ heading: 'title', text: asText(storedTitle) });

  const sections = readSections(json['sections'], template, setAside, problems);
  setAside.push(...readOthers(json['others'], problems));
  for (const name of Object.keys(json).filter((field) => !fields.has(field))) {
    setAside.push({ heading: name, text: asText(json[name]) });
    problems.push(`The file has a field "${name}" that documents do not have. Its value stands under Other text.`);
  }

  const time = readTime(updated) ?? readTime(created) ?? missing.now ?? '1970-01-01T00:00:00.000Z';
  const document: DesignDocument = {
    format: 1,
    templateVersion: template.version,
    id: typeof id === 'string' && id !== '' ? id : (missing.id ?? 'imported'),
    title,
    created: readTime(created) ?? time,
    updated: time,
    revision: Number.isSafeInteger(revision) && Number(revision) >= 0 ? Number(revision) : 0,
    sections,
    others: setAside,
  };
  return { document, problems };
}

/** The sections that the template has; those that it does not have are set aside. */
function readSections(stored: unknown, template: DocumentTemplate, setAside: OtherText[], problems: string[]): Record<string, string> {
  const known = new Set(template.sections.map(({ id }) => id));
  const sections: Record<string, string> = {};
  if (stored === undefined) return sections;
  if (!isRecord(stored)) {
    setAside.push({ heading: 'sections', text: asText(stored) });
    problems.push('The sections could not be read. They stand under Other text.');
    return sections;
  }
  for (const [id, value] of Object.entries(stored)) {
    if (value === '' || value === null || value === undefined) continue;
    if (known.has(id) && typeof value === 'string') sections[id] = value;
    else {
      setAside.push({ heading: oneLine(id), text: asText(value) });
      const reason = known.has(id) ? 'holds no text' : 'is not in this version of the template';
      problems.push(`Section "${id}" ${reason}. What it held stands under Other text.`);
    }
  }
  return sections;
}

function readOthers(stored: unknown, problems: string[]): OtherText[] {
  if (stored === undefined) return [];
  const list: unknown[] = Array.isArray(stored) ? stored : [stored];
  return list.flatMap((other): OtherText[] => {
    if (isRecord(other) && typeof other['text'] === 'string') {
      return [{ heading: typeof other['heading'] === 'string' ? oneLine(other['heading']) : '', text: other['text'] }];
    }
    problems.push('A piece of Other text was not in the expected form. It is kept as it was stored.');
    return [{ heading: '', text: asText(other) }];
  });
}

/** A time as documents store it, when the value is one. */
function readTime(value: unknown): string | undefined {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

/** A value that is no text, in a form that a person can read and copy. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
