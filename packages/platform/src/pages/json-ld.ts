import type { Power } from '@sunlit/contract';
import { SafeHtml } from './html.js';

/**
 * Data of the page for search engines (schema.org), as a data block: it is never run, so a strict CSP lets it stand
 * (`peers.md` row 29). `<` is escaped, so that no text can end the block.
 */
export function jsonLd(power: Power, typeName: string): SafeHtml {
  const text = JSON.stringify(governmentService(power, typeName)).replace(
    /[<>&\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new SafeHtml(`<script type="application/ld+json">${text}</script>`);
}

function governmentService(power: Power, typeName: string): object {
  const { content, department } = power;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': power.pageUrl,
    url: power.pageUrl,
    name: content.name,
    identifier: power.code,
    serviceType: typeName,
    description: content.summary,
    inLanguage: 'zh-CN',
    provider: { '@type': 'GovernmentOrganization', name: department.name, telephone: department.phone },
    serviceOperator: content.implementingBody && {
      '@type': 'GovernmentOrganization',
      name: content.implementingBody.name,
    },
    audience: content.audiences.map((audience) => ({ '@type': 'Audience', audienceType: audience })),
    isAccessibleForFree: content.hasFee === undefined ? undefined : !content.hasFee,
    serviceOutput: content.result && {
      '@type': power.powerType === 'license' ? 'GovernmentPermit' : 'CreativeWork',
      name: content.result.name,
    },
    availableChannel: content.servicePlaces.map((place) => ({
      '@type': 'ServiceChannel',
      serviceLocation: { '@type': 'Place', name: place.name, address: place.address, telephone: place.phone },
    })),
    isBasedOn: content.legalBases.map(({ title, article }) => ({
      '@type': 'Legislation',
      name: title,
      description: article,
    })),
  };
}
