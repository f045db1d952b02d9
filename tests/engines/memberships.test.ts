/** Memberships as of a day or within a range, with exact responses from the article. */
import { expect, it } from 'vitest';
import { articleRows } from '../support/article.js';
import { describeOnEachEngine } from '../support/engines.js';
import { queryData } from '../support/run-query.js';

describeOnEachEngine('memberships', articleRows, (graph) => {
  const data = (query: string, variables: Record<string, unknown> = {}) =>
    queryData(graph(), query, variables);

  it('returns memberships and members as of a day or within a range', async () => {
    const result = await data(`{
      wangYi: person(slug: "wang-yi") {
        name(language: "zh") countries { name }
        now: memberships { totalCount nodes { role kind asOf start organization { name } evidence { paragraph } } }
        before: memberships(asOf: "2024-04") { nodes { role } }
        in2024: memberships(asOf: "2024") { nodes { role } }
      }
      politburo: institution(slug: "central-politburo") {
        classification partOf { kind name }
        now: members { nodes { member { name } role } }
        on13th: members(asOf: "2025-01-13") { nodes { member { name } } }
        in2025: members(during: { from: "2025" }) { nodes { member { name } } }
        in2024: members(during: { to: "2024" }) { nodes { member { name } } }
      }
      komeito: party(slug: "komeito") { abbreviation country { name } members { nodes { member { name } role } } memberships { nodes { role organization { name } } } }
    }`);
    expect(result).toEqual({
      wangYi: {
        name: '王毅',
        countries: [{ name: 'China' }],
        now: {
          totalCount: 2,
          nodes: [
            {
              role: 'Foreign Minister',
              kind: 'OFFICE',
              asOf: '2024-05',
              start: null,
              organization: { name: 'Ministry of Foreign Affairs of China' },
              evidence: [{ paragraph: 4 }, { paragraph: 7 }],
            },
            {
              role: 'Member',
              kind: 'MEMBERSHIP',
              asOf: '2025-01-14',
              start: null,
              organization: { name: 'Central Politburo' },
              evidence: [{ paragraph: 4 }],
            },
          ],
        },
        before: { nodes: [] },
        in2024: { nodes: [{ role: 'Foreign Minister' }] },
      },
      politburo: {
        classification: 'PARTY_ORGAN',
        partOf: { kind: 'PARTY', name: 'Communist Party of China' },
        now: {
          nodes: [
            { member: { name: 'Li Shulei' }, role: 'Member' },
            { member: { name: 'Wang Yi' }, role: 'Member' },
          ],
        },
        on13th: { nodes: [{ member: { name: 'Li Shulei' } }] },
        in2025: { nodes: [{ member: { name: 'Li Shulei' } }, { member: { name: 'Wang Yi' } }] },
        in2024: { nodes: [] },
      },
      komeito: {
        abbreviation: null,
        country: { name: 'Japan' },
        members: { nodes: [{ member: { name: 'Makoto Nishida' }, role: 'Secretary-General' }] },
        memberships: {
          nodes: [{ role: 'Coalition partner of the ruling party', organization: { name: 'Japan' } }],
        },
      },
    });
  });
});
