import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Snapshot } from './snapshot.ts';

/** Where a model is in its life. One is in production at a time. */
export type Stage = 'candidate' | 'refused' | 'production' | 'retired';

/** How a model came to be: enough to make it again, and to know whether it is the same. */
export interface Manifest {
  /** SHA-256 of the code of features and models. */
  code: string;
  data: Snapshot;
  /** The seconds up to which records were known. */
  trainedAt: number;
  settings: Readonly<Record<string, number>>;
  metrics: Readonly<Record<string, number>>;
  /** Why a gate refused it; empty when it passed. */
  refusals: readonly string[];
  /** SHA-256 of the artifact. */
  artifact: string;
}

/** Enters a model and returns its version, counted from 1. */
export function register(database: DatabaseSync, manifest: Omit<Manifest, 'artifact'>, artifact: string): number {
  const { next } = database.prepare('SELECT coalesce(max(version), 0) + 1 AS next FROM models').get() as { next: number };
  const text = JSON.stringify({ ...manifest, artifact: sha256(artifact) });
  database
    .prepare('INSERT INTO models VALUES (?, ?, ?, ?)')
    .run(next, manifest.refusals.length > 0 ? 'refused' : 'candidate', text, artifact);
  return next;
}

/** Puts a model into production and retires the one that was; throws an Error when a gate refused it. */
export function promote(database: DatabaseSync, version: number): void {
  const { stage } = required(database, version);
  if (stage === 'refused') throw new Error(`Version ${version} was refused: it cannot go into production.`);
  database.prepare("UPDATE models SET stage = 'retired' WHERE stage = 'production'").run();
  database.prepare("UPDATE models SET stage = 'production' WHERE version = ?").run(version);
}

/** Reads a model; throws an Error when there is none, or when its artifact is not the one that was registered. */
export function load(database: DatabaseSync, version: number): { stage: Stage; manifest: Manifest; artifact: string } {
  const { stage, manifest: text, artifact } = required(database, version);
  const manifest = JSON.parse(text) as Manifest;
  if (sha256(artifact) !== manifest.artifact) throw new Error(`The artifact of version ${version} is not the one that was registered.`);
  return { stage, manifest, artifact };
}

/** The version in production, if there is one. */
export function inProduction(database: DatabaseSync): number | undefined {
  return (database.prepare("SELECT version FROM models WHERE stage = 'production'").get() as { version: number } | undefined)?.version;
}

/** SHA-256 of the code that makes features and models. */
export function codeHash(): string {
  const hash = createHash('sha256');
  for (const folder of ['../features/', '../models/']) {
    const url = new URL(folder, import.meta.url);
    for (const file of readdirSync(url).sort()) {
      if (!file.endsWith('.test.ts')) hash.update(`${file}\n`).update(readFileSync(new URL(file, url)));
    }
  }
  return hash.digest('hex');
}

function required(database: DatabaseSync, version: number): { stage: Stage; manifest: string; artifact: string } {
  const row = database.prepare('SELECT stage, manifest, artifact FROM models WHERE version = ?').get(version);
  if (!row) throw new Error(`There is no version ${version}.`);
  return row as { stage: Stage; manifest: string; artifact: string };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
