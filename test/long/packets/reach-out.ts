import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../../electron/loopback/find-browser.ts';
import { makeProfile, quietArguments } from '../../../electron/loopback/launch-browser.ts';

/**
 * Opens a browser for some seconds, with the flags of every start of ours, on a page without any policy that tries
 * every way out at once and then stays idle: `reach-out.ts SECONDS [flag to leave out]...`.
 */
const [, , seconds = '5', ...without] = process.argv;

const page = `<!doctype html>
<link rel="dns-prefetch" href="//prefetched.example">
<link rel="preconnect" href="http://198.51.100.7">
<img src="http://203.0.113.9/a.png"><img src="http://169.254.1.1/a.png"><img src="http://[2001:db8::9]/a.png">
<img src="https://named.example/a.png">
<script>
  new WebSocket('ws://203.0.113.9/');
  const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:203.0.113.9:3478' }] });
  peer.createDataChannel('a');
  peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  navigator.sendBeacon('http://203.0.113.9/beacon', 'a');
</script>`;

const folder = mkdtempSync(join(tmpdir(), 'storforum-reach-out-'));
const profile = join(folder, 'profile');
makeProfile(profile);
writeFileSync(join(folder, 'page.html'), page);
const given = quietArguments(profile, process.getuid?.() === 0).filter(
  (one) => !without.some((name) => one.startsWith(`--${name}=`)),
);
const child = spawn(
  findBrowser() ?? '',
  ['--ozone-platform=headless', `--app=${pathToFileURL(join(folder, 'page.html'))}`, ...given],
  { stdio: 'ignore' },
);
const gone = once(child, 'exit');
await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1_000))]);
// A browser that has ended by itself has shown nothing.
if (child.exitCode !== null) process.exitCode = 1;
child.kill();
await gone;
rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
