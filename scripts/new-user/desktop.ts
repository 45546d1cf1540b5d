import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from '../../lab/until.ts';

/** A virtual screen with a mouse and a keyboard, where browsers open the system's own dialogues. */
export interface Desktop {
  /** The environment of a program that opens its windows there. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Clicks on this pixel of the screen. */
  click(x: number, y: number): void;
  /** Chooses this file or folder in the dialogue whose title contains `title`, as soon as that appears. */
  choose(title: string, file: string): Promise<void>;
  /** A screenshot of the whole screen, as PNG. */
  picture(file: string): void;
  close(): void;
}

export async function openDesktop(): Promise<Desktop> {
  // The X server chooses a free display, and writes its number to this descriptor.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const numbers = server.stdio[3];
  if (numbers === null || numbers === undefined) throw new Error('Xvfb has no descriptor 3');
  const [number] = await once(numbers, 'data');
  // Without D-Bus no portal shows the dialogue instead of the program.
  const env = { ...process.env, DISPLAY: `:${String(number).trim()}`, DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
  // Without a window manager no window gets the focus back when a dialogue closes.
  const manager = spawn('openbox', { env, stdio: 'ignore' });
  const run = (program: string, ...of: readonly string[]): string =>
    execFileSync(program, of, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  /** xdotool fails if there is no such window. */
  const dialogue = async (title: string) => run('xdotool', 'search', '--onlyvisible', '--name', title);
  return {
    env,
    click: (x, y) => {
      run('xdotool', 'mousemove', `${x}`, `${y}`, 'click', '1');
    },
    choose: async (title, file) => {
      const window = await until(`the dialogue “${title}”`, () => dialogue(title));
      run('xdotool', 'windowfocus', '--sync', window, 'key', 'ctrl+l');
      // The dialogue autocompletes typed text, and may swallow a key meanwhile.
      await until('the path in the dialogue', async () => {
        run('xdotool', 'key', 'ctrl+a', 'type', '--delay', '5', file);
        run('xdotool', 'key', 'ctrl+a');
        return run('xclip', '-o').replace(/\/$/, '') === file;
      });
      await until('the end of the dialogue', () =>
        dialogue(title).then(
          () => {
            run('xdotool', 'key', 'alt+o');
            return false;
          },
          () => true,
        ),
      );
    },
    picture: (file) => {
      run('import', '-window', 'root', file);
    },
    close: () => {
      manager.kill();
      server.kill();
    },
  };
}
