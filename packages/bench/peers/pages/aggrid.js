import { ClientSideRowModelModule, createGrid, ModuleRegistry, QuickFilterModule } from 'ag-grid-community';
import { firstHit } from './list.js';
export { firstHit };

ModuleRegistry.registerModules([ClientSideRowModelModule, QuickFilterModule]);
const plain = (field) => ({ field, getQuickFilterText: () => '' });

export async function mount(host, items) {
  const box = document.createElement('div');
  box.style.height = '800px';
  host.append(box);
  let api;
  await new Promise((resolve) => {
    api = createGrid(box, {
      rowData: items,
      columnDefs: [
        { field: 'name', flex: 3, getQuickFilterText: ({ value }) => value },
        plain('code'),
        plain('type'),
        plain('department'),
      ],
      onFirstDataRendered: () => resolve(),
    });
  });
  return {
    scroller: box.querySelector('.ag-body-viewport') ?? box.querySelector('.ag-grid-viewport'),
    rows: () => box.querySelectorAll('.ag-row').length,
    first: () => box.querySelector('.ag-row[row-index="0"] [col-id=name]')?.textContent,
    filter: async (query) => api.setGridOption('quickFilterText', query),
  };
}
