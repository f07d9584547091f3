import { createWorkCalendar, type WorkCalendar } from './work-calendar.js';
import { CN_2024 } from './data/cn-2024.js';
import { CN_2025 } from './data/cn-2025.js';
import { CN_2026 } from './data/cn-2026.js';

/** Returns the national calendar of the years that this version of the package knows: 2024, 2025 and 2026. */
export function createCnCalendar(): WorkCalendar {
  return createWorkCalendar({ version: 'cn-2024-2026.1', tables: [CN_2024, CN_2025, CN_2026] });
}
