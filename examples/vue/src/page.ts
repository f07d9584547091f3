import { defineComponent, h, ref } from 'vue';
import '@sunlit/components/define/sunlit-provider';
import '@sunlit/components/define/sunlit-power-catalogue';
import type { SunlitEvent, SunlitPowerCatalogueProps, SunlitProviderProps } from '@sunlit/components/types/vue';

/**
 * The catalogue in a Vue page, as a render function, so that it needs no compiler. In a template write
 * `<sunlit-power-catalogue @sunlit-power-opened="…">` and tell the compiler that `sunlit-` tags are custom elements.
 */
export function createPage(platform: string) {
  return defineComponent(() => {
    const opened = ref('');
    const provider: SunlitProviderProps = { platform };
    const catalogue: SunlitPowerCatalogueProps = {
      heading: '全市权力清单',
      onSunlitPowerOpened: (event: SunlitEvent<'sunlit-power-opened'>) => {
        opened.value = `已打开：${event.detail.code}`;
      },
    };
    return () =>
      h('main', [
        h('h1', '权力清单（Vue，演示数据）'),
        h('p', { id: 'opened', role: 'status' }, opened.value),
        h('sunlit-provider', { ...provider }, [
          h('sunlit-power-catalogue', { ...catalogue }, [
            h('a', { href: `${platform}/powers` }, '在阳光权力平台查看权力清单'),
          ]),
        ]),
      ]);
  });
}
