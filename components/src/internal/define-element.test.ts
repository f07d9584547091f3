import { expect } from '@open-wc/testing';
import { defineElement } from './define-element.js';
import { VERSION } from './version.js';

/** A registry of its own, so that no test meets the elements of another. */
function registry(): CustomElementRegistry {
  const known = new Map<string, CustomElementConstructor>();
  const stub: Pick<CustomElementRegistry, 'get' | 'define'> = {
    get: (tag) => known.get(tag),
    define: (tag, constructor) => void known.set(tag, constructor),
  };
  return stub as CustomElementRegistry; // only these two are called
}

const elementOf = (version: string): CustomElementConstructor & { sunlitVersion: string } =>
  class extends HTMLElement {
    static readonly sunlitVersion = version;
  };

describe('defineElement', () => {
  it('defines a free tag', () => {
    const own = elementOf(VERSION);
    const elements = registry();
    defineElement('sunlit-x', own, elements);
    expect(elements.get('sunlit-x')).to.equal(own);
  });

  it('E10: says nothing when the same version comes twice', () => {
    const said: string[] = [];
    const elements = registry();
    defineElement('sunlit-x', elementOf(VERSION), elements, (text) => said.push(text));
    defineElement('sunlit-x', elementOf(VERSION), elements, (text) => said.push(text));
    expect(said).to.deep.equal([]);
  });

  it('E10: warns once for the page when another version is there, naming both, and leaves it in use', () => {
    const said: string[] = [];
    const elements = registry();
    const first = elementOf('0.0.9');
    elements.define('sunlit-x', first);
    elements.define('sunlit-y', elementOf('0.0.9'));
    defineElement('sunlit-x', elementOf(VERSION), elements, (text) => said.push(text));
    defineElement('sunlit-y', elementOf(VERSION), elements, (text) => said.push(text));
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('0.0.9').and.to.contain(VERSION);
    expect(elements.get('sunlit-x')).to.equal(first);
  });

  it('E11: leaves a foreign element alone, warns and does not throw', () => {
    const said: string[] = [];
    const elements = registry();
    elements.define('sunlit-x', class extends HTMLElement {});
    defineElement('sunlit-x', elementOf(VERSION), elements, (text) => said.push(text));
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<sunlit-x>');
  });

  it('does nothing where there are no custom elements', () => {
    expect(() => defineElement('sunlit-x', elementOf(VERSION), undefined)).not.to.throw();
  });
});
