/** Builds and serializes XML, in Node and in browsers. */
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { replaceInvalidCharacters } from './replace-invalid-characters.js';

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Content = Element | string;

/** Attributes that are null or undefined are omitted. */
export function element(name: string, attributes: Attributes, children: readonly Content[] = []): Element {
  const present = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [[key, replaceInvalidCharacters(String(value))] as const],
  );
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(present),
    children: children.map(toContent),
  };
}

/** Like `element`, with each child on its own line. */
export function blockElement(name: string, attributes: Attributes, children: readonly Content[]): Element {
  return element(name, attributes, ['\n', ...children.flatMap((child) => [child, '\n'])]);
}

export function serializeXml(root: Element): string {
  const body = toXml(root, { closeEmptyElements: true, tightClose: true });
  // XML does not allow `]]>` in text, but the library does not escape it. Nothing else here contains it.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body.replaceAll(']]>', ']]&gt;')}\n`;
}

function toContent(child: Content): ElementContent {
  return typeof child === 'string' ? { type: 'text', value: replaceInvalidCharacters(child) } : child;
}
