/** A box of a canvas: what it is called, where its text comes from, and where it stands. */
export interface CanvasBox {
  readonly id: string;
  readonly name: string;
  /** Ids of the template sections whose first paragraphs it shows, in order. */
  readonly sections: readonly string[];
  /** Place in a grid of 30 columns and 3 rows: column, row, columns wide, rows high. */
  readonly place: readonly [column: number, row: number, columns: number, rows: number];
}

/** A one-page picture of a design document. */
export interface Canvas {
  readonly id: 'product-canvas' | 'system-canvas';
  readonly name: string;
  readonly boxes: readonly CanvasBox[];
}

type Row = readonly [id: string, name: string, ...sections: string[]];

/** Both canvases have one shape: five columns, two of them halved, over a foot of three boxes. */
const places: readonly CanvasBox['place'][] = [
  [0, 0, 6, 2],
  [6, 0, 6, 1],
  [6, 1, 6, 1],
  [12, 0, 6, 2],
  [18, 0, 6, 1],
  [18, 1, 6, 1],
  [24, 0, 6, 2],
  [0, 2, 10, 1],
  [10, 2, 10, 1],
  [20, 2, 10, 1],
];

function boxes(rows: readonly Row[]): CanvasBox[] {
  return places.flatMap((place, index) => {
    const row = rows[index];
    if (!row) return [];
    const [id, name, ...sections] = row;
    return [{ id, name, sections, place }];
  });
}

/** What the product is for, and whether it pays. */
export const productCanvas: Canvas = {
  id: 'product-canvas',
  name: 'ML product canvas',
  boxes: boxes([
    ['problem-statement', 'Problem statement', 'problem'],
    ['methodology', 'Methodology', 'framing'],
    ['validation', 'Validation', 'pilot'],
    ['value-proposition', 'Value proposition', 'value'],
    ['solution', 'Solution', 'solution'],
    ['app', 'App, UI and UX', 'user-experience'],
    ['customers', 'Customers', 'customers'],
    ['cost-structure', 'Cost structure', 'costs'],
    ['performance-metrics', 'Performance and ML metrics', 'performance-metrics'],
    ['business-metrics', 'Business metrics', 'business-metrics'],
  ]),
};

/** How the system is built and kept running. */
export const systemCanvas: Canvas = {
  id: 'system-canvas',
  name: 'ML system canvas',
  boxes: boxes([
    ['data-engineering', 'Data engineering', 'data-engineering', 'data'],
    ['methodology', 'Methodology', 'framing'],
    ['validation', 'Validation', 'model-evaluation'],
    ['model-development', 'Model development', 'models', 'model-lifecycle'],
    ['solution', 'Solution', 'architecture'],
    ['app', 'App, UI and UX', 'user-experience'],
    ['serving', 'Deployment and serving', 'serving'],
    ['infrastructure', 'Infrastructure and resources', 'scaling'],
    ['performance-metrics', 'Performance and ML metrics', 'performance-metrics'],
    ['monitoring', 'Testing and monitoring', 'monitoring'],
  ]),
};

/** The canvases by their id. */
export const canvases = { 'product-canvas': productCanvas, 'system-canvas': systemCanvas } as const;
