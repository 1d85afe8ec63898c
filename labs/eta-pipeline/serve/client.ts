import { Agent, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerSchema, type Answer } from './messages.ts';
import { path } from './service.ts';

/** What came back for a request. */
export type Reply = { status: 200; answer: Answer } | { status: number; error: string };

/** A running service and how to ask it. */
export interface Client {
  ask: (body: unknown) => Promise<Reply>;
  close: () => Promise<void>;
}

/** Starts a service on a free port of this machine, and asks it over one connection that stays open. */
export async function start(server: Server): Promise<Client> {
  // Training stops the clock of this process for seconds; an idle connection must outlive that.
  server.keepAliveTimeout = 0;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    ask: async (body) => {
      const { status, text } = await post({ agent, port }, JSON.stringify(body));
      const json: unknown = JSON.parse(text);
      return status === 200 ? { status, answer: answerSchema.parse(json) } : { status, error: text };
    },
    close: async () => {
      agent.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function post({ agent, port }: { agent: Agent; port: number }, body: string): Promise<{ status: number; text: string }> {
  return new Promise((done, fail) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request({ agent, port, host: '127.0.0.1', path, method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, text });
      });
    });
    sent.on('error', fail);
    sent.end(body);
  });
}
