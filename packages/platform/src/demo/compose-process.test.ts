import { lintDefinition } from '@sunlit/process/lint/lint-definition';
import { PROCESS_TEMPLATES } from '@sunlit/process/templates/templates';
import { describe, expect, it } from 'vitest';
import { chooseTemplate } from './choose-template.js';
import { composeCity } from './compose-city.js';
import { processComposer } from './compose-process.js';
import { readDemoData } from './demo-data.js';
import { OWN_CHARTS } from './own-charts/own-charts.js';

const data = readDemoData();
const powers = composeCity(data);
const names = new Map(data.departments.map(({ letters, name }) => [letters, name]));

describe('processes of the demo city', () => {
  it('exist for each of the 5,376 powers, and share what is the same', () => {
    const compose = processComposer();
    const definitions = new Set(powers.map((power) => compose(power, names.get(power.departmentLetters) ?? '')));
    expect(powers).toHaveLength(5376);
    expect(definitions.size).toBeGreaterThan(500);
    expect(definitions.size).toBeLessThan(1200);
  });

  it('are their own for every power that is carried out in full, at least 30', () => {
    const full = powers.filter(({ isFull }) => isFull).map(({ type, content }) => `${type} ${content.name}`);
    expect(full.filter((name) => !OWN_CHARTS.has(name))).toEqual([]);
    expect([...OWN_CHARTS.keys()].filter((name) => !full.includes(name))).toEqual([]);
    expect(OWN_CHARTS.size).toBeGreaterThanOrEqual(30);
  });

  it('have no error that would stop their publication', () => {
    const compose = processComposer();
    const seen = new Set<unknown>();
    const errors: string[] = [];
    for (const power of powers) {
      const definition = compose(power, names.get(power.departmentLetters) ?? '');
      if (seen.has(definition)) continue;
      seen.add(definition);
      const { statutoryLimit, promisedLimit } = power.content;
      const materials = power.content.materials.map(({ name }) => name);
      const findings = lintDefinition(definition, { powerType: power.type, statutoryLimit, promisedLimit, materials });
      for (const { severity, message } of findings) if (severity === 'error') errors.push(`${power.code} ${message}`);
    }
    expect(errors).toEqual([]);
  });

  it('follow a template that is made for their type', () => {
    for (const power of powers) {
      expect(chooseTemplate(power).powerTypes, `${power.code} ${power.content.name}`).toContain(power.type);
    }
  });

  it('use nearly every template', () => {
    const used = new Set(powers.map((power) => chooseTemplate(power).id));
    const unused = PROCESS_TEMPLATES.map(({ id }) => id).filter((id) => !used.has(id));
    expect(unused).toEqual(['license_instant', 'license_joint']); // joint ones are charts of their own
  });
});
