#!/usr/bin/env node
/**
 * Stands in for fpm, which makes a deb and cannot be had without network: writes what it was told, and the texts that
 * would go into the package, where the package was to be.
 */
const { readFileSync, writeFileSync } = require('node:fs');

const values = process.argv.slice(2);
const after = (name) => values[values.indexOf(name) + 1];
const text = (path) => readFileSync(path, 'utf8');
const placed = values.filter((value) => /^[^=]+=\//.test(value)).map((value) => value.split('='));
const texts = placed.filter(([, to]) => /\.(desktop|xml)$/.test(to)).map(([from, to]) => [to, text(from)]);
writeFileSync(
  after('--package'),
  JSON.stringify({
    maintainer: after('--maintainer'),
    url: after('--url'),
    depends: values.filter((_value, at) => ['--depends', '-d'].includes(values[at - 1])),
    icons: placed.map(([, to]) => to).filter((to) => to.includes('/icons/')),
    texts: Object.fromEntries(texts),
    afterInstall: text(after('--after-install')),
    afterRemove: text(after('--after-remove')),
  }),
);
