const EVERY = 200;
const EVERY_LINE = 5000;

/** A counter on stderr: one line that changes in a terminal, a line every five seconds elsewhere. */
export function progress(): { show(text: () => string): void; end(): void } {
  const terminal = process.stderr.isTTY === true;
  let next = terminal ? 0 : Date.now() + EVERY_LINE;
  return {
    show(text) {
      const now = Date.now();
      if (now < next) return;
      next = now + (terminal ? EVERY : EVERY_LINE);
      process.stderr.write(terminal ? `\r\x1b[K${text()}` : `${text()}\n`);
    },
    end() {
      if (terminal) process.stderr.write("\r\x1b[K");
    },
  };
}

/** An AbortSignal for the first ctrl-C, which lets a command end what it has begun; the second ends the process. */
export function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    controller.abort();
    process.removeListener("SIGINT", stop);
    process.removeListener("SIGTERM", stop);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return controller.signal;
}
