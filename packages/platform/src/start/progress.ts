import cliProgress from 'cli-progress';

/** Shows how far a long step has come. */
export interface ProgressReport {
  update(done: number, total: number): void;
  finish(): void;
}

/** What is needed of standard error or output. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): boolean;
}

/** A bar in a terminal; one line per tenth where the output is a file or a service's journal. */
export function startProgress(title: string, terminal: Terminal & NodeJS.WritableStream): ProgressReport {
  return terminal.isTTY === true ? bar(title, terminal) : lines(title, terminal);
}

function bar(title: string, stream: NodeJS.WritableStream): ProgressReport {
  const shown = new cliProgress.SingleBar({
    format: `  ${title} {bar} {percentage}%  {value}/{total}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 32,
    hideCursor: true,
    stream,
  });
  let isStarted = false;
  return {
    update: (done, total) => {
      if (!isStarted) shown.start(total, done);
      isStarted = true;
      shown.setTotal(total);
      shown.update(done);
    },
    finish: () => shown.stop(),
  };
}

function lines(title: string, terminal: Terminal): ProgressReport {
  let lastTenth = -1;
  return {
    update: (done, total) => {
      const tenth = total > 0 ? Math.floor((done / total) * 10) : 10;
      if (tenth === lastTenth) return;
      lastTenth = tenth;
      terminal.write(`  ${title}: ${done} of ${total}\n`);
    },
    finish: () => undefined,
  };
}
