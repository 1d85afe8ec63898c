import { Worker } from 'node:worker_threads';
import { crewOf, type Answers, type Crew, type Task } from './tasks.ts';

/** Workers beside each other: as many as a small machine has cores. */
const workers = 2;

/** Runs an experiment with a crew of workers, each of which takes the next task when it is done with one. */
export async function withCrew<Result>(experiment: (crew: Crew) => Promise<Result>): Promise<Result> {
  const all = Array.from({ length: workers }, () => new Worker(new URL('./worker.ts', import.meta.url)));
  const idle = [...all];
  const waiting: ((worker: Worker) => void)[] = [];
  const release = (worker: Worker): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  const done = async (task: Task): Promise<Answers[Task['kind']]> => {
    const worker = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
    const answer = await answerOf(worker, task);
    release(worker);
    return answer;
  };
  try {
    return await experiment(crewOf(done));
  } finally {
    await Promise.all(all.map((worker) => worker.terminate()));
  }
}

function answerOf(worker: Worker, task: Task): Promise<Answers[Task['kind']]> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      worker.removeAllListeners('message').removeAllListeners('error');
    };
    worker.on('message', (answer: Answers[Task['kind']]) => {
      done();
      resolve(answer);
    });
    worker.on('error', (error: Error) => {
      done();
      reject(error);
    });
    worker.postMessage(task);
  });
}
