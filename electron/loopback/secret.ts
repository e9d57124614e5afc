import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 256 bits, in letters that need no escaping anywhere. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a presented text is the secret, in a time that tells nothing of where they differ. */
export function isSecret(presented: string, secret: string): boolean {
  return timingSafeEqual(digest(presented), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
