import { expect, it } from 'vitest';
import { toggled } from '../../../../renderer/features/record/TagToggles.tsx';

it('a property pressed is added in the usual order, and pressed again taken away', () => {
  expect(toggled([], 'integrity')).toEqual(['integrity']);
  expect(toggled(['traceability'], 'confidentiality')).toEqual(['confidentiality', 'traceability']);
  expect(toggled(['confidentiality', 'traceability'], 'traceability')).toEqual(['confidentiality']);
});
