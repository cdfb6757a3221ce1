/** What paper/ uses of pdfmake, which comes without types. Lengths are points. */
declare module 'pdfmake' {
  type Margin = readonly [left: number, top: number, right: number, bottom: number];

  type Style = {
    readonly font?: string;
    readonly fontSize?: number;
    readonly bold?: boolean;
    readonly color?: string;
    readonly lineHeight?: number;
    readonly alignment?: 'left' | 'right' | 'center';
  };

  type Block = {
    readonly margin?: Margin;
    /** Always given: pdfmake's own measure lets a long word push its column over the margin. */
    readonly width?: number;
    /** Moves to the next page as a whole; must be lower than a page, or the rest of it is lost. */
    readonly unbreakable?: boolean;
  };

  export type Text = Style & Block & { readonly text: string };

  export type Vector =
    | {
        readonly type: 'rect';
        readonly x: number;
        readonly y: number;
        readonly w: number;
        readonly h: number;
        readonly color?: string;
        readonly lineColor?: string;
        readonly lineWidth?: number;
        readonly dash?: { readonly length: number; readonly space?: number };
      }
    | {
        readonly type: 'line';
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
        readonly lineColor?: string;
        readonly lineWidth?: number;
      };

  export type TableLayout = {
    readonly hLineWidth: (line: number) => number;
    readonly vLineWidth: (line: number) => number;
    readonly hLineColor: (line: number) => string;
    readonly paddingLeft: (column: number) => number;
    readonly paddingRight: (column: number) => number;
    readonly paddingTop: (row: number) => number;
    readonly paddingBottom: (row: number) => number;
  };

  export type Content =
    | Text
    | (Block & { readonly stack: readonly Content[] })
    | (Block & { readonly columns: readonly Content[]; readonly columnGap?: number })
    | (Block & { readonly canvas: readonly Vector[] })
    | (Block & {
        readonly table: {
          readonly widths: readonly number[];
          readonly body: readonly (readonly Content[])[];
          readonly dontBreakRows?: boolean;
        };
        readonly layout: TableLayout;
      });

  export type DocumentDefinition = {
    readonly pageSize: 'A4' | 'A6';
    readonly pageMargins: Margin;
    readonly language: string;
    readonly displayTitle: boolean;
    readonly compress: boolean;
    readonly version: '1.7';
    readonly info: { readonly title: string; readonly author: string; readonly creationDate: Date };
    readonly defaultStyle: Style;
    readonly content: readonly Content[];
    readonly header: (page: number) => Content | null;
    readonly footer: (page: number, pages: number) => Content | null;
  };

  type FontFiles = { readonly normal: string; readonly bold: string };

  type PdfMake = {
    setFonts(fonts: Readonly<Record<string, FontFiles>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Uint8Array> };
  };

  const pdfMake: PdfMake;
  export default pdfMake;
}
