import { seededRandom, type Random } from '../../shared/random.ts';
import { dayOf, hourOf } from '../clock.ts';
import type { Days } from '../evaluate/periods.ts';
import type { OnlineFeatures } from '../features/online.ts';
import type { Quote, Trip, World } from '../generate/trips.ts';
import type { Parameters } from '../parameters.ts';
import type { Client } from '../serve/client.ts';
import { storeRecords } from '../store/database.ts';
import { faultOf } from '../store/checks.ts';
import type { DatabaseSync } from 'node:sqlite';

/** What the replay counted. */
export interface Counts {
  requests: number;
  byModel: number;
  featuresMissing: number;
  deadline: number;
  malformed: number;
}

/** The features of the service with the faults of the generator: hours without the live store, and look-ups that never come back. */
export function faultyFeatures(
  online: OnlineFeatures,
  { launchDay }: Pick<World, 'launchDay'>,
  { seed, outage, slowShare }: Parameters,
): (quote: Quote) => Promise<Float64Array | undefined> {
  const random = seededRandom(100 * seed + 4);
  const [day, from, before] = outage;
  return (quote) => {
    const isSlow = random.next() < slowShare;
    const vector = online.vector(quote);
    const hour = hourOf(quote.quoted) % 24;
    if (dayOf(quote.quoted) === launchDay + day && hour >= from && hour < before) return Promise.resolve(undefined);
    return isSlow ? new Promise(() => undefined) : Promise.resolve(vector);
  };
}

/** Plays quotes and records in the order of time: records go to the database and the online features, quotes to the service. */
export class Replay {
  readonly counts: Counts = { requests: 0, byModel: 0, featuresMissing: 0, deadline: 0, malformed: 0 };
  private readonly quotes: readonly Trip[];
  private readonly records: readonly Trip[];
  private readonly random: Random;
  private readonly target: { database: DatabaseSync; online: OnlineFeatures; client: Client };
  private readonly malformedShare: number;
  private nextQuote = 0;
  private nextRecord = 0;

  /** @param trips all trips of the history; those whose records came in before the launch are taken as stored. */
  constructor(
    { trips, launchDay }: World,
    { seed, malformedShare }: Parameters,
    target: { database: DatabaseSync; online: OnlineFeatures; client: Client },
  ) {
    const launch = launchDay * 86_400;
    this.quotes = trips.filter(({ quote }) => quote.quoted >= launch);
    this.records = trips
      .filter(({ record }) => record.arrived >= launch)
      .sort((a, b) => a.record.arrived - b.record.arrived || a.record.id - b.record.id);
    this.random = seededRandom(100 * seed + 5);
    this.malformedShare = malformedShare;
    this.target = target;
  }

  /** Plays some days, to their last midnight. */
  async play({ before }: Pick<Days, 'before'>): Promise<void> {
    const end = before * 86_400;
    for (; this.nextQuote < this.quotes.length; this.nextQuote++) {
      const quote = this.quotes[this.nextQuote]?.quote;
      if (!quote || quote.quoted >= end) break;
      this.takeRecords(quote.quoted);
      if (this.random.next() < this.malformedShare) await this.ask({ ...quote, destination: undefined });
      await this.ask(quote);
    }
    this.takeRecords(end);
  }

  private takeRecords(before: number): void {
    for (; this.nextRecord < this.records.length; this.nextRecord++) {
      const trip = this.records[this.nextRecord];
      if (!trip || trip.record.arrived >= before) break;
      const { quote, record } = trip;
      storeRecords(this.target.database, [record]);
      if (faultOf(record, quote.quoted) === undefined) {
        this.target.online.add({
          ...quote,
          pickup: record.pickup,
          arrived: record.arrived,
          minutes: (record.dropoff - record.pickup) / 60,
        });
      }
    }
  }

  private async ask(body: unknown): Promise<void> {
    const reply = await this.target.client.ask(body);
    this.counts.requests++;
    if (!('answer' in reply)) this.counts.malformed++;
    else if (reply.answer.fallback === null) this.counts.byModel++;
    else if (reply.answer.fallback === 'deadline') this.counts.deadline++;
    else this.counts.featuresMissing++;
  }
}
