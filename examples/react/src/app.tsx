import { useState } from 'react';
import '@sunlit/components/define/sunlit-provider';
import '@sunlit/components/define/sunlit-power-catalogue';
import type { SunlitEvent } from '@sunlit/components/types/react';

/** The catalogue in a React page: properties, typed events, and a cancelled question. */
export function App({ platform }: { readonly platform: string }) {
  const [opened, setOpened] = useState('');
  const [isElder, setElder] = useState(false);

  const onApply = (event: SunlitEvent<'sunlit-power-apply'>) => {
    event.preventDefault(); // this page has a form of its own
    setOpened(`申请：${event.detail.code}`);
  };

  return (
    <main>
      <h1>权力清单（React，演示数据）</h1>
      <label>
        <input type="checkbox" checked={isElder} onChange={(event) => setElder(event.target.checked)} /> 长辈版
      </label>
      <p id="opened" role="status">
        {opened}
      </p>
      <sunlit-provider platform={platform} elder={isElder}>
        <sunlit-power-catalogue
          heading="全市权力清单"
          onsunlit-power-opened={(event) => setOpened(`已打开：${event.detail.code}`)}
          onsunlit-power-apply={onApply}
        >
          <a href={`${platform}/powers`}>在阳光权力平台查看权力清单</a>
        </sunlit-power-catalogue>
      </sunlit-provider>
    </main>
  );
}
