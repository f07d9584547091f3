// The package describes its elements, but not its front door.
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly $type: string;
    readonly $parent?: ModdleElement;
    readonly $attrs?: Readonly<Record<string, unknown>>;
    $instanceOf(type: string): boolean;
    get(name: string): unknown;
  }

  export interface ParsedBpmn {
    readonly rootElement: ModdleElement;
    readonly warnings: readonly {
      readonly message: string;
      /** Of a reference to nothing: who refers, by which property, to what. */
      readonly element?: ModdleElement;
      readonly property?: string;
      readonly value?: unknown;
    }[];
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, object>>);
    create(type: string, attributes?: Readonly<Record<string, unknown>>): ModdleElement;
    fromXML(xml: string): Promise<ParsedBpmn>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  }
}
