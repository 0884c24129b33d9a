import sanitize from 'sanitize-html'
import { GirokError } from '../../kernel/errors.ts'
import { metaCharset } from '../encoding-labels.ts'
import { harmlessStyle } from '../harmless-style.ts'
import { nestedDeeperThan } from '../nesting.ts'
import { decode } from './decode.ts'
import type { Reading } from './extraction.ts'

const deepest = 500

const words =
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt ' +
  'em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark menu nav ol p pre q ' +
  'rb rp rt rtc ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr'

/** Elements whose content is nothing that a reader of the page reads; the layer's text leaves out the same. */
const unread =
  'script style template title iframe frame frameset object embed applet audio video canvas select option datalist ' +
  'textarea noembed noframes svg math xmp plaintext'

/** As attributes these only say how it looks; none of them names an address. */
const looks = 'align valign bgcolor lang dir title data-style'
const table = 'width border cellpadding cellspacing colspan rowspan'

const picture = /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[a-z0-9+/=\s]+$/i

/**
 * The page of an HTML file without anything that runs, asks for something or leads somewhere: elements and attributes
 * of an allow-list, pictures only where their bytes lie in the page. Styles wait in `data-style`, since the
 * workbench's policy lets no style attribute through. Shown only in a frame where nothing could run anyway.
 * @throws GirokError file-damaged, text-undecodable
 */
export async function harmlessPage(
  bytes: Uint8Array,
  { fileName: file, encoding }: Reading,
): Promise<string> {
  const { text } = await decode(bytes, file, { declared: encoding, meta: metaCharset(bytes) })
  if (nestedDeeperThan(text, deepest)) {
    throw new GirokError('file-damaged', { file, detail: `elements nested deeper than ${String(deepest)}` })
  }
  return sanitize(text, {
    allowedTags: words.split(' '),
    nonTextTags: unread.split(' '),
    allowedAttributes: {
      '*': looks.split(' '),
      img: ['src', 'alt', 'width', 'height'],
      font: ['color', 'size'],
      ol: ['start', 'type', 'reversed'],
      li: ['value'],
      time: ['datetime'],
      ...Object.fromEntries('table td th tr col colgroup'.split(' ').map((it) => [it, table.split(' ')])),
    },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    transformTags: {
      '*': (tagName, { style, src, href, 'data-style': _, ...rest }) => ({
        tagName: shownAs[tagName] ?? tagName,
        attribs: {
          ...rest,
          ...(src !== undefined && picture.test(src) && { src }),
          // Where a link led can be read, and not followed.
          ...(href !== undefined && tagName === 'a' && { title: href }),
          ...(style !== undefined && { 'data-style': harmlessStyle(style) }),
        },
      }),
    },
  })
}

/** What would stay folded or closed without scripts is shown. */
const shownAs: Readonly<Record<string, string>> = { details: 'div', summary: 'p', dialog: 'div', body: 'div' }
