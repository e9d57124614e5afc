/**
 * What answers the exchange of a key for a cookie. The browser does not send a strict cookie along a redirect that
 * began in another place, so this page goes on by itself: then the visit begins here.
 */
export const entrancePage = `<!doctype html>
<html lang="sv" translate="no"><meta charset="utf-8"><title>Storforum</title><meta http-equiv="refresh" content="0;url=/"></html>
`;
