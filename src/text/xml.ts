/** XML from plain elements, one a line where that helps; runs in a browser as well. */
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { replaceInvalidCharacters } from './replace-invalid-characters.js';

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Content = Element | string;

/** An element; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, children: readonly Content[] = []): Element {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [[key, replaceInvalidCharacters(String(value))] as const],
  );
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(written),
    children: children.map(toContent),
  };
}

/** An element whose children stand on lines of their own. */
export function blockElement(name: string, attributes: Attributes, children: readonly Content[]): Element {
  return element(name, attributes, ['\n', ...children.flatMap((child) => [child, '\n'])]);
}

export function serializeXml(root: Element): string {
  const body = toXml(root, { closeEmptyElements: true, tightClose: true });
  // The library leaves `]]>` as it is, which XML forbids in text; nothing else that is written here has it.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body.replaceAll(']]>', ']]&gt;')}\n`;
}

function toContent(child: Content): ElementContent {
  return typeof child === 'string' ? { type: 'text', value: replaceInvalidCharacters(child) } : child;
}
