import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { hourOfWeek } from '../clock.ts';
import type { Surroundings } from '../features/vector.ts';
import type { Quote } from '../generate/trips.ts';
import { estimate, fallbackEstimate, type Bundle } from '../models/bundle.ts';
import { requestSchema, type Answer } from './messages.ts';

/** What the service is made of; all of it can change while it runs. */
export interface Parts {
  engine: Surroundings['engine'];
  /** Features of a quote; undefined where they cannot be had. May take longer than the deadline, or for ever. */
  features: (quote: Quote) => Promise<Float64Array | undefined>;
  /** The model in production. */
  model: () => { version: number; bundle: Bundle };
  /** How long features may take. */
  deadlineMs: number;
  /** Keeps what was served, with the features that it was computed from. */
  log: (quote: Quote, answer: Answer, features: Float64Array | undefined) => void;
}

/** Where quotes are asked for. */
export const path = '/v1/eta';

/** The service: `POST /v1/eta` with JSON. It always answers a valid request; without features with the routing engine's time. */
export function etaService(parts: Parts): Server {
  return createServer((request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      send(response, 500, { error: error instanceof Error ? error.message : String(error) });
    });
  });
}

async function handle(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST' || request.url !== path) {
    send(response, 404, { error: `Ask with POST ${path}.` });
    return;
  }
  const quote = requestSchema.safeParse(parseJson(await bodyOf(request)));
  if (!quote.success) {
    send(response, 400, { error: quote.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join(' ') });
    return;
  }
  send(response, 200, await answerQuote(parts, quote.data));
}

/** Answers a quote and logs the answer. */
export async function answerQuote(parts: Parts, quote: Quote): Promise<Answer> {
  const found = await beforeDeadline(parts.features(quote), parts.deadlineMs);
  const { version, bundle } = parts.model();
  const answer = found instanceof Float64Array ? fromModel(bundle, version, quote, found) : fromRouting(parts, bundle, quote, found);
  parts.log(quote, answer, found instanceof Float64Array ? found : undefined);
  return answer;
}

function fromModel(bundle: Bundle, version: number, quote: Quote, features: Float64Array): Answer {
  const { median, cautious, mean } = estimate(bundle, [{ ...quote, features }]);
  return { median: median[0] ?? 0, cautious: cautious[0] ?? 0, mean: mean[0] ?? 0, version, fallback: null };
}

function fromRouting({ engine }: Parts, bundle: Bundle, quote: Quote, found: 'late' | undefined): Answer {
  const { minutes } = engine(quote.origin, quote.destination);
  const fallback = found === 'late' ? 'deadline' : 'features-missing';
  return { ...fallbackEstimate(bundle, minutes, hourOfWeek(quote.quoted)), version: null, fallback };
}

/** What a promise gives, or `late` when it takes longer. One that is settled already always wins, however busy the machine is. */
async function beforeDeadline<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((done) => {
    timer = setTimeout(() => {
      done('late');
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
