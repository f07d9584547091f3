// The floor: places given, one string, no library, no list.
import { drawSvg } from './flow-shared.js';

export async function mount(host, chart) {
  const places = new Map(chart.nodes.map(({ id, lane }, index) => [id, [lane * 180 + 100, index * 90 + 50]]));
  const pointsOf = ({ from, to }) => {
    const [[ax, ay], [bx, by]] = [places.get(from), places.get(to)];
    return [
      [ax, ay + 25],
      [bx, by - 25],
    ];
  };
  drawSvg(host, chart, ({ id }) => places.get(id), pointsOf, chart.lanes * 180 + 100, chart.nodes.length * 90 + 50);
}
