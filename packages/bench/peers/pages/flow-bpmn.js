// With places given, as it demands them; the XML is made before the clock starts.
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import Viewer from 'bpmn-js/lib/NavigatedViewer';

const TAGS = { start: 'startEvent', end: 'endEvent', decision: 'exclusiveGateway' };
const tagOf = (kind) => TAGS[kind] ?? 'userTask';
const sizeOf = (kind) => (kind === 'decision' ? [50, 50] : tagOf(kind) === 'userTask' ? [100, 80] : [36, 36]);

export function prepare({ nodes, edges, lanes }) {
  const places = new Map(
    nodes.map(({ id, kind, lane }, index) => {
      const [width, height] = sizeOf(kind);
      return [id, [160 + index * 140 - width / 2, 100 + lane * 160 - height / 2, width, height]];
    }),
  );
  const width = 360 + nodes.length * 140;
  const numbers = Array.from({ length: lanes }, (_, lane) => lane);
  const spaces =
    'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"';
  const membersOf = (lane) =>
    nodes
      .filter((node) => node.lane === lane)
      .map(({ id }) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`)
      .join('');
  const bounds = ([x, y, w, h]) => `<dc:Bounds x="${x}" y="${y}" width="${w}" height="${h}"/>`;
  const line = ({ id, from, to }) => {
    const [a, b] = [places.get(from), places.get(to)];
    return `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${a[0] + a[2]}" y="${a[1] + a[3] / 2}"/><di:waypoint x="${b[0]}" y="${b[1] + b[3] / 2}"/></bpmndi:BPMNEdge>`;
  };
  return [
    `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions ${spaces} id="definitions" targetNamespace="urn:bench">`,
    '<bpmn:collaboration id="all"><bpmn:participant id="pool" name="流程" processRef="process"/></bpmn:collaboration><bpmn:process id="process"><bpmn:laneSet id="lanes">',
    ...numbers.map((lane) => `<bpmn:lane id="lane${lane}" name="科室${lane}">${membersOf(lane)}</bpmn:lane>`),
    '</bpmn:laneSet>',
    ...nodes.map(({ id, kind, label }) => `<bpmn:${tagOf(kind)} id="${id}" name="${label}"/>`),
    ...edges.map(
      ({ id, from, to, label }) =>
        `<bpmn:sequenceFlow id="${id}" name="${label}" sourceRef="${from}" targetRef="${to}"/>`,
    ),
    '</bpmn:process><bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="all">',
    `<bpmndi:BPMNShape id="pool_di" bpmnElement="pool" isHorizontal="true">${bounds([20, 10, width, lanes * 160 + 20])}</bpmndi:BPMNShape>`,
    ...numbers.map(
      (lane) =>
        `<bpmndi:BPMNShape id="lane${lane}_di" bpmnElement="lane${lane}" isHorizontal="true">${bounds([50, 20 + lane * 160, width - 30, 160])}</bpmndi:BPMNShape>`,
    ),
    ...nodes.map(
      ({ id }) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">${bounds(places.get(id))}</bpmndi:BPMNShape>`,
    ),
    ...edges.map(line),
    '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>',
  ].join('');
}

export async function mount(host, _chart, xml) {
  const viewer = new Viewer({ container: host });
  await viewer.importXML(xml);
  viewer.get('canvas').zoom('fit-viewport');
}
