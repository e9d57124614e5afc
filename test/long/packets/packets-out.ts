import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/**
 * A network of its own with one way out: a cable whose far end nobody reads, with a default route for IPv4 and IPv6
 * and a neighbour that is known already. The kernel counts what is sent into it. What the kernel itself has to say when
 * a cable is plugged in is waited for; it asks for no router, and not whether the neighbour is still there, as it does
 * when a browser looks up a route without sending anything on it.
 */
const script = `
set -e
ip link set lo up
echo 0 > /proc/sys/net/ipv6/conf/default/router_solicitations
ip link add out0 type veth peer name far0
ip addr add 192.0.2.2/24 dev out0
ip -6 addr add 2001:db8::2/64 dev out0 nodad
ip link set far0 up
ip link set out0 arp off
ip link set out0 up
ip route add default via 192.0.2.1 dev out0
ip -6 neigh add 2001:db8::1 lladdr 02:00:00:00:00:01 dev out0 nud permanent
ip -6 route add default via 2001:db8::1 dev out0
sent() { awk '/out0:/ { print $11 }' /proc/net/dev; }
last=-1; quiet=0
while [ "$quiet" -lt 5 ]; do
  now=$(sent)
  if [ "$now" = "$last" ]; then quiet=$((quiet + 1)); else quiet=0; fi
  last=$now
  sleep 1
done
before=$(sent)
status=0
"$@" >&2 || status=$?
echo "$status $(($(sent) - before))"
`;

/** Why packets cannot be counted on this machine; null where they can. */
export function whyNoCount(): string | null {
  if (process.platform !== 'linux') return 'networks of one’s own are Linux’s';
  const made = [
    '--net',
    '--map-root-user',
    'ip',
    'link',
    'add',
    'out0',
    'type',
    'veth',
    'peer',
    'name',
    'far0',
  ];
  const tried = spawnSync('unshare', made, { encoding: 'utf8' });
  return tried.status === 0 ? null : `no network of its own: ${tried.stderr || tried.error?.message}`.trim();
}

export type PacketCount = { readonly status: number; readonly packets: number; readonly output: string };

/** Runs a program where every packet that leaves the machine is counted. */
export function countPackets(command: string, args: readonly string[], env = {}): Promise<PacketCount> {
  const child = spawn('unshare', ['--net', '--map-root-user', 'sh', '-c', script, 'sh', command, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      const [status = Number.NaN, packets = Number.NaN] = said.trim().split(' ').map(Number);
      resolve({ status, packets, output });
    });
  });
}
