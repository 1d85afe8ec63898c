/** Rows of an estimate under one heading; the first rows may have none. */
export interface RowGroup<Row> {
  title: string | undefined;
  rows: Row[];
}

/** Cuts rows where one names a group: it and those after it stand under that heading. */
export function rowGroups<Row extends { readonly group?: string | undefined }>(rows: readonly Row[]): RowGroup<Row>[] {
  const groups: RowGroup<Row>[] = [];
  for (const row of rows) {
    const current = groups.at(-1);
    if (!current || row.group !== undefined) groups.push({ title: row.group, rows: [row] });
    else current.rows.push(row);
  }
  return groups;
}
