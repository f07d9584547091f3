import type { BpmnIssues } from './bpmn-issue.js';
import type { GraphEditor } from './graph-editor.js';
import type { RawBoundary } from './raw-graph.js';
import { readDuration } from './read-duration.js';

/**
 * An event on the border of a step is a way out of it. A timer also gives the step its limit, but not what silence means:
 * that is for a law to say. Events that do not end the work (reminders) have no place.
 */
export function fitBoundaries(boundaries: readonly RawBoundary[], editor: GraphEditor, issues: BpmnIssues): void {
  for (const boundary of boundaries) {
    const host = editor.node(boundary.attachedTo);
    const flows = editor.outgoing(boundary.id);
    if (host === undefined || !boundary.isInterrupting) {
      issues.report('boundary_left_out', boundary);
      editor.removeFlows(flows);
      continue;
    }
    const name = boundary.name ?? (boundary.duration === undefined ? undefined : `超过 ${boundary.duration}`);
    for (const flow of flows) {
      flow.name ??= name;
      flow.isBoundary = true;
      editor.redirect(flow, { from: host.id });
    }
    issues.report('boundary_became_exit', boundary, name ?? boundary.id);
    host.limit = readLimit(boundary, host.name ?? host.id, issues) ?? host.limit;
  }
}

function readLimit(boundary: RawBoundary, host: string, issues: BpmnIssues) {
  if (boundary.duration === undefined) return undefined;
  const limit = readDuration(boundary.duration);
  if (limit === undefined) issues.report('timer_unreadable', boundary, boundary.duration);
  else issues.report('timer_became_limit', boundary, host);
  return limit;
}
