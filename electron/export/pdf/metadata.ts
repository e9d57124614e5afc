import { PDFDict, type PDFDocument, PDFHexString, PDFString } from '@cantoo/pdf-lib';
import { markup } from '../cell-text.ts';
import { name } from './objects.ts';

const program = 'Storforum';

/** What the document says of itself: in its own words, as XMP, and how it asks to be shown. */
export function writeMetadata(document: PDFDocument): void {
  const { catalog, context } = document;
  document.setCreator(program);
  const stream = context.stream(xmpOf(document), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(name('Metadata'), context.register(stream));
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  const preferences = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(name('DisplayDocTitle'), context.obj(true));
  catalog.set(name('ViewerPreferences'), preferences);
  for (const page of document.getPages()) page.node.set(name('Tabs'), name('S'));
}

/** That this is PDF/UA, whose title and language a reader says before the first word. */
function xmpOf(document: PDFDocument): Buffer {
  const title = markup(document.getTitle() ?? '');
  const language = markup(
    document.catalog.lookupMaybe(name('Lang'), PDFString, PDFHexString)?.decodeText() ?? '',
  );
  const made = document.getCreationDate()?.toISOString();
  const xml = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${program}</xmp:CreatorTool>${made ? `\n<xmp:CreateDate>${made}</xmp:CreateDate><xmp:ModifyDate>${made}</xmp:ModifyDate>` : ''}
<pdf:Producer>${markup(document.getProducer() ?? '')}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  return Buffer.from(xml, 'utf8');
}
